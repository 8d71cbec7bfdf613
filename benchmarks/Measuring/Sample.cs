using System.Diagnostics;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>What runs in a row cost this process.</summary>
/// <param name="Wall">Wall time.</param>
/// <param name="Cpu">Processor time of all threads, the collector's included.</param>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Items">How many items it gave.</param>
internal readonly record struct Sample(TimeSpan Wall, TimeSpan Cpu, long Bytes, int Items)
{
    public double MicrosecondsPerItem => Wall.TotalMicroseconds / Items;

    public double CpuPerItem => Cpu.TotalMicroseconds / Items;

    public double BytesPerItem => (double)Bytes / Items;

    /// <param name="run">Gives how many items it made.</param>
    /// <param name="least">Until when to run again.</param>
    public static async Task<Sample> OfAsync(Func<Task<int>> run, TimeSpan least = default)
    {
        // The garbage of the run before must not be this one's work.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var items = 0;
        do
        {
            items += await run();
        }
        while (Stopwatch.GetElapsedTime(start) < least);

        return new Sample(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes, items);
    }
}
