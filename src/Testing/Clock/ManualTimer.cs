namespace UnifiedInbox.Testing;

internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    private volatile bool disposed;

    // The three are guarded by the clock's lock.
    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; set; }

    public long Order { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        if (disposed) return false;
        clock.Arm(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        disposed = true;
        clock.Disarm(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Fire()
    {
        if (!disposed) callback(state);
    }

    private static void Check(TimeSpan time, string parameter)
    {
        if (time != Timeout.InfiniteTimeSpan) ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, parameter);
    }
}
