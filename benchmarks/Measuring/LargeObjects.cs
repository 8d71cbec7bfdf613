using System.Diagnostics.Tracing;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>Counts what a run puts on the large-object heap, by the runtime's own events: each such allocation is larger than what an event samples.</summary>
internal sealed class LargeObjects : EventListener
{
    private const EventKeywords Collector = (EventKeywords)1;
    private const uint OnTheLargeObjectHeap = 1;

    private int count;

    public static async Task<int> CountAsync(Func<Task> run)
    {
        await run();
        using var listener = new LargeObjects();
        await run();
        return listener.count;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Collector);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true && eventData.Payload?[1] is OnTheLargeObjectHeap)
        {
            Interlocked.Increment(ref count);
        }
    }
}
