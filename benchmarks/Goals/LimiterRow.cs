using System.Diagnostics;
using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>The rate budget when there is room: a slot taken, and given back by the answer.</summary>
internal sealed class LimiterRow : IRow
{
    private const int Acquisitions = 200_000;
    private const string Row = "limiter, uncontended";

    public string Name => "limiter";

    public async Task MeasureAsync(Bench bench)
    {
        var (times, bytes) = (new List<double>(), 0L);
        for (var round = -3; round < 9; round++)
        {
            using var budget = new SwiftBudget();
            await budget.TakeAsync(2_000);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            await budget.TakeAsync(Acquisitions);
            var elapsed = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (round >= 0)
            {
                times.Add(elapsed.TotalMicroseconds / Acquisitions);
            }
        }

        var bytesEach = bytes / Acquisitions;
        bench.Report.Line(Row, "us, slot and report", null, Statistics.Median(times), null, null, null);
        bench.Report.Line(Row, "bytes each", null, bytesEach, null, null, null);
        bench.Report.AtMost($"{Row}: us", Statistics.Median(times), 1);
        bench.Report.AtMost($"{Row}: bytes each", bytesEach, 0);
    }
}
