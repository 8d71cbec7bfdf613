using System.Diagnostics;
using UnifiedInbox.Benchmarks.Goals;
using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks;

/// <summary>The rows of the table of goals, one after another, against one server. A goal that is missed is printed, and is no error.</summary>
internal static class RatiosHarness
{
    private static readonly IRow[] Rows =
    [
        new PipelineRow(100, mostWall: 1.08, mostCpu: 1.08, mostBytes: 1.05, beatsTheObvious: true),
        new PipelineRow(20, mostWall: 1.15, mostCpu: null, mostBytes: 1.12, beatsTheObvious: false),
        new OnePageRow(),
        new MappingRow(),
        new MergeRow(),
        new LatencyRow(),
        new FirstItemRow(),
        new StreamRow(),
        new ColdStartRow(),
        new LimiterRow(),
        new VendorLimitRow(),
        new FaultRow(),
    ];

    public static async Task RunAsync(string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var isQuick = arguments.Contains("--quick");
        var wanted = arguments.Where(argument => argument != "--quick").ToList();
        await using var vendors = await VendorProcess.StartAsync();
        var bench = new Bench(vendors, new Report(isQuick), isQuick);
        foreach (var row in Rows.Where(row => wanted.Count == 0 || wanted.Contains(row.Name)))
        {
            await row.MeasureAsync(bench);
        }

        bench.Report.PrintGoals();
        Console.WriteLine();
        Console.WriteLine($"Took {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s.");
    }
}
