namespace UnifiedInbox.Resilience;

/// <summary>The requests of one rate window that still count: under way, or answered less than one window ago.</summary>
/// <remarks>
/// A slot is freed one window after the response, not after the send: the vendor counted the request at some instant between the two, so this can never
/// exceed its limit whatever the network's jitter. Token buckets and segmented windows let up to twice the limit through. Instants are time passed on a clock that never
/// goes back. Not thread-safe.
/// </remarks>
internal sealed class SlidingLog(RateWindow window)
{
    private readonly Queue<TimeSpan> answered = new();
    private int underWay;

    internal int Free(TimeSpan now)
    {
        Expire(now);
        return Math.Max(0, window.Limit - underWay - answered.Count);
    }

    internal bool IsIdle(TimeSpan now)
    {
        Expire(now);
        return underWay == 0 && answered.Count == 0;
    }

    internal void Take() => underWay++;

    internal void Answered(TimeSpan now)
    {
        underWay--;
        answered.Enqueue(now);
    }

    /// <summary>The earliest instant at which the request in the given place (1 = next) can have a slot; later if requests under way must end first.</summary>
    internal TimeSpan EarliestSlot(int place, TimeSpan now)
    {
        var missing = place - Free(now);
        if (missing <= 0)
        {
            return now;
        }

        if (missing <= answered.Count)
        {
            return answered.ElementAt(missing - 1) + window.Window;
        }

        var roundsBefore = (missing - answered.Count - 1) / window.Limit;
        return now + (window.Window * (1 + roundsBefore));
    }

    private void Expire(TimeSpan now)
    {
        while (answered.TryPeek(out var oldest) && oldest + window.Window <= now)
        {
            answered.Dequeue();
        }
    }
}
