namespace UnifiedInbox.Testing;

/// <summary>Admits at most <paramref name="limit"/> requests in any stretch of <paramref name="window"/>. Thread-safe.</summary>
internal sealed class RateWindow(int limit, TimeSpan window, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _admitted = new();

    public RateState Admit()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_admitted.TryPeek(out var oldest) && oldest + window <= now) _admitted.Dequeue();
            var admitted = _admitted.Count < limit;
            if (admitted) _admitted.Enqueue(now);
            return new RateState(admitted, limit - _admitted.Count, _admitted.Peek() + window, _admitted.Peek() + window - now);
        }
    }
}

/// <param name="Admitted">Whether this request may be answered.</param>
/// <param name="Remaining">How many more may be, now.</param>
/// <param name="Reset">When the next slot comes free.</param>
/// <param name="Wait">How long that takes from now.</param>
internal readonly record struct RateState(bool Admitted, int Remaining, DateTimeOffset Reset, TimeSpan Wait)
{
    /// <summary>Whole seconds, rounded up: never too early.</summary>
    public string WaitSeconds => ((long)Math.Ceiling(Wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
