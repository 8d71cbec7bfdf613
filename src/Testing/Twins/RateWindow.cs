using System.Globalization;

namespace UnifiedInbox.Testing;

/// <summary>Admits at most <paramref name="limit"/> requests in any stretch of <paramref name="window"/>. Thread-safe.</summary>
internal sealed class RateWindow(int limit, TimeSpan window, TimeProvider time)
{
    private readonly object gate = new();
    private readonly Queue<DateTimeOffset> log = new();

    /// <summary>Counts a request, if there is room for it.</summary>
    public RateState Admit()
    {
        lock (gate)
        {
            var now = Forget();
            var room = log.Count < limit;
            if (room) log.Enqueue(now);
            return State(room, now);
        }
    }

    /// <summary>Counts nothing.</summary>
    public RateState Look()
    {
        lock (gate)
        {
            var now = Forget();
            return State(log.Count < limit, now);
        }
    }

    private DateTimeOffset Forget()
    {
        var now = time.GetUtcNow();
        while (log.TryPeek(out var oldest) && oldest + window <= now) log.Dequeue();
        return now;
    }

    private RateState State(bool admitted, DateTimeOffset now)
    {
        var reset = log.TryPeek(out var oldest) ? oldest + window : now;
        return new RateState(admitted, limit - log.Count, reset, reset - now);
    }
}

/// <param name="Admitted">Whether there was room.</param>
/// <param name="Remaining">How many more may be, now.</param>
/// <param name="Reset">When the next slot comes free.</param>
/// <param name="Wait">How long that takes from now.</param>
internal readonly record struct RateState(bool Admitted, int Remaining, DateTimeOffset Reset, TimeSpan Wait)
{
    /// <summary>Whole seconds, rounded up: never too early.</summary>
    public string WaitSeconds => ((long)Math.Ceiling(Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
