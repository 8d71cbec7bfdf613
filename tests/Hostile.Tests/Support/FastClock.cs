namespace UnifiedInbox.Hostile.Tests.Support;

/// <summary>A real clock that goes twenty times as fast, so that back-offs beside real sockets cost little.</summary>
internal sealed class FastClock : TimeProvider
{
    public const int Factor = 20;

    private readonly long start = System.GetTimestamp();
    private readonly DateTimeOffset startedAt = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency / Factor;

    public override long GetTimestamp() => System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => startedAt + (System.GetElapsedTime(start) * Factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Real(dueTime), Real(period)));

    private static TimeSpan Real(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / Factor;

    private sealed class FastTimer(ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(Real(dueTime), Real(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
