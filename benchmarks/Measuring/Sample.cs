using System.Diagnostics;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>What one run cost this process.</summary>
/// <param name="Wall">Wall time.</param>
/// <param name="Cpu">Processor time of all threads, the collector's included.</param>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Items">How many items it gave.</param>
internal readonly record struct Sample(TimeSpan Wall, TimeSpan Cpu, long Bytes, int Items)
{
    public double MicrosecondsPerItem => Wall.TotalMicroseconds / Items;

    public double CpuPerItem => Cpu.TotalMicroseconds / Items;

    public double BytesPerItem => (double)Bytes / Items;

    public static async Task<Sample> OfAsync(Func<Task<int>> run)
    {
        // The garbage of the run before must not be this one's work.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var items = await run();
        return new Sample(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes, items);
    }
}
