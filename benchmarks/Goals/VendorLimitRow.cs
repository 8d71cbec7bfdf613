using System.Diagnostics;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>100 pages of a vendor that answers 429 to the 21st request in two seconds: how close to the fastest its limit allows, and never over it.</summary>
internal sealed class VendorLimitRow : IRow
{
    private const int Pages = 100;
    private const int Limit = 20;
    private const int WindowMs = 2000;
    private const int LatencyMs = 50;
    private const double Most = 1.08;
    private const string Row = "limit 20 per 2 s, 100 pages, 50 ms";

    public string Name => "limit";

    public async Task MeasureAsync(Bench bench)
    {
        var account = new Scenario(Scenario.Lemlist, Account: 0, Pages, PageSize: 100, LatencyMs, VendorHabit.Limits);
        using var ours = new WithLibrary(bench.Vendors.Address, [account]);
        var refusedBefore = await bench.Vendors.RefusedAsync();
        var start = Stopwatch.GetTimestamp();
        await ours.MessagesAsync(account, "conversation", static _ => { });
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var refused = await bench.Vendors.RefusedAsync() - refusedBefore;

        const double Bound = (WindowMs * ((Pages - 1) / Limit)) + (LatencyMs * Limit);
        bench.Report.Line(Row, "wall by the bound", null, wall / Bound, null, null, null);
        bench.Report.Line(Row, "answers of 429", null, refused, null, null, null);
        bench.Report.AtMost($"{Row}: wall by the bound", wall / Bound, Most);
        bench.Report.AtMost($"{Row}: answers of 429", refused, 0);
    }
}
