using System.Diagnostics;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Ours;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>How long a walk over 30 accounts at 50 ms takes to its first item, at the page size accounts have unless told otherwise.</summary>
internal sealed class FirstItemRow : IRow
{
    private const int LatencyMs = 50;
    private const double Most = 1.25;
    private const string Row = "first merged item, 30 accounts, 50 ms";

    public string Name => "first";

    public async Task MeasureAsync(Bench bench)
    {
        var accounts = Scenario.Accounts(30, pages: 10, pageSize: 50, LatencyMs);
        using var ours = new WithLibrary(bench.Vendors.Address, accounts);
        var times = new List<double>();
        for (var time = -2; time < (bench.IsQuick ? 7 : 15); time++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var walk = ours.Inbox.Conversations().GetAsyncEnumerator();
            await walk.MoveNextAsync();
            if (time >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var ratio = Statistics.Median(times) / LatencyMs;
        bench.Report.Line(Row, "wall by latency", null, ratio, null, null, null);
        bench.Report.AtMost($"{Row}: by latency", ratio, Most);
    }
}
