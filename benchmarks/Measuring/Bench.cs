using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Obvious;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>What every row measures with: the vendors, the report, how long to take.</summary>
internal sealed record Bench(VendorProcess Vendors, Report Report, bool IsQuick)
{
    public int Rounds => IsQuick ? 4 : 21;

    /// <summary>What a sample takes at least: of a few milliseconds, one collection or one turn of another process would be most of it.</summary>
    public TimeSpan SampleTime => TimeSpan.FromMilliseconds(IsQuick ? 25 : 60);

    public TimeSpan WarmUp => TimeSpan.FromSeconds(IsQuick ? 0.3 : 4);

    /// <summary>For what has no network in it.</summary>
    public TimeSpan ShortWarmUp => TimeSpan.FromSeconds(IsQuick ? 0.2 : 2);

    /// <summary>Floor, ours, the obvious way and, if wanted, ours with raw JSON kept.</summary>
    public IReadOnlyList<InboxWay> Ways(IReadOnlyList<Scenario> accounts, bool withRaw = true) =>
    [
        new ByHand(Vendors.Address, accounts),
        new WithLibrary(Vendors.Address, accounts),
        new ObviousWay(Vendors.Address, accounts),
        .. withRaw ? new InboxWay[] { new WithLibrary(Vendors.Address, accounts, RawRetention.Full) } : [],
    ];

    /// <summary>Adds a line of medians, and gives b/a and c/b.</summary>
    public (double OursByFloor, double ObviousByOurs) Line(string row, string measure, Rounds rounds, Func<Sample, double> figure)
    {
        var (oursByFloor, obviousByOurs) = (rounds.Ratio(1, 0, figure), rounds.Ratio(2, 1, figure));
        Report.Line(row, measure, rounds.Median(0, figure), rounds.Median(1, figure), rounds.Median(2, figure), oursByFloor, obviousByOurs);
        return (oursByFloor, obviousByOurs);
    }
}
