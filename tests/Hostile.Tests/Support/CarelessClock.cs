using UnifiedInbox.Testing;

namespace UnifiedInbox.Hostile.Tests.Support;

/// <summary>A wall clock that goes back a day whenever somebody looks, and timers that are late by ten seconds; only the monotonic clock is right.</summary>
internal sealed class CarelessClock(ManualTimeProvider right) : TimeProvider
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);
    private int looks;

    public override long TimestampFrequency => right.TimestampFrequency;

    public override long GetTimestamp() => right.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() - TimeSpan.FromDays(Interlocked.Increment(ref looks) % 1000);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        right.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan || dueTime == TimeSpan.Zero ? dueTime : dueTime + Late, period);
}
