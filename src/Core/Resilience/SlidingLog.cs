namespace UnifiedInbox.Resilience;

/// <summary>The requests of one rate window that still count: under way, or answered less than one window ago.</summary>
/// <remarks>
/// A slot is freed one window after the response, not after the send: the vendor counted the request at some instant between the two, so this can never
/// exceed its limit whatever the network's jitter. Token buckets and segmented windows let up to twice the limit through. Instants are time passed on a clock that never
/// goes back. Not thread-safe.
/// </remarks>
internal sealed class SlidingLog(RateWindow window)
{
    /// <summary>When a vendor's day starts again is undocumented: what others used of it is not believed for as long as a day.</summary>
    private static readonly TimeSpan LongestBelief = TimeSpan.FromHours(1);

    /// <summary>Longer than a request is under way.</summary>
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(1);

    private readonly Queue<TimeSpan> answered = new();
    private readonly Queue<TimeSpan> freed = new();
    private int underWay;
    private int foreign;
    private TimeSpan foreignUntil;

    internal TimeSpan Window => window.Window;

    internal int Limit => window.Limit;

    internal int Free(TimeSpan now)
    {
        Expire(now);
        return Math.Max(0, window.Limit - underWay - answered.Count - foreign);
    }

    internal bool IsIdle(TimeSpan now)
    {
        Expire(now);
        return underWay == 0 && answered.Count == 0 && foreign == 0;
    }

    internal void Take() => underWay++;

    internal void Answered(TimeSpan now)
    {
        underWay--;
        answered.Enqueue(now);
    }

    /// <summary>The vendor has less left than this log knows of: somebody else uses the same credential.</summary>
    /// <remarks>A slot that was freed while the answer was on its way may be one the vendor still counted: such a one is nobody else's.</remarks>
    internal void Adopt(int remaining, TimeSpan age, TimeSpan now)
    {
        var free = Free(now);
        var freedMeanwhile = freed.Count(slot => slot > now - age);
        if (free - freedMeanwhile - remaining is > 0 and var unknown)
        {
            foreign += unknown;
            foreignUntil = now + (window.Window < LongestBelief ? window.Window : LongestBelief);
        }
    }

    /// <summary>The earliest instant at which the request in the given place (1 = next) can have a slot; later if requests under way must end first.</summary>
    internal TimeSpan EarliestSlot(int place, TimeSpan now)
    {
        var missing = place - Free(now);
        if (missing <= 0)
        {
            return now;
        }

        var byOwn = Freed(missing, now);
        if (foreign == 0)
        {
            return byOwn;
        }

        var rest = missing <= foreign ? now : Freed(missing - foreign, now);
        var byForeign = rest > foreignUntil ? rest : foreignUntil;
        return byOwn < byForeign ? byOwn : byForeign;
    }

    /// <summary>When so many more of the own slots are free.</summary>
    private TimeSpan Freed(int slots, TimeSpan now) => slots <= answered.Count
        ? answered.ElementAt(slots - 1) + window.Window
        : now + (window.Window * (1 + ((slots - answered.Count - 1) / window.Limit)));

    private void Expire(TimeSpan now)
    {
        while (answered.TryPeek(out var oldest) && oldest + window.Window <= now)
        {
            freed.Enqueue(answered.Dequeue() + window.Window);
        }

        while (freed.TryPeek(out var slot) && slot + LongestAge <= now)
        {
            freed.Dequeue();
        }

        if (foreignUntil <= now)
        {
            foreign = 0;
        }
    }
}
