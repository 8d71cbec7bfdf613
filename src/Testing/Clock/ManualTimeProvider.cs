namespace UnifiedInbox.Testing;

/// <summary>
/// A clock that stands still until it is told to go on. Timers made from it (by <c>Task.Delay</c>, <c>CancellationTokenSource</c>,
/// Polly and others that take a <see cref="TimeProvider"/>) fire while it advances, in the order in which they fall due.
/// </summary>
/// <remarks>
/// Thread-safe. Callbacks run on the thread that advances the clock, outside of its lock, so a callback may use the clock;
/// a timer whose due time is zero runs on the thread pool at once, as the system's does.
/// </remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly object gate = new();
    private readonly List<ManualTimer> armed = [];
    private readonly List<TimerWatch> watches = [];
    private DateTimeOffset now;
    private DateTimeOffset destination;
    private long order;

    /// <summary>Makes a clock that stands at <paramref name="start"/>.</summary>
    /// <param name="start">The first instant; null stands for 2026-01-15T09:00:00Z.</param>
    public ManualTimeProvider(DateTimeOffset? start = null) =>
        now = destination = (start ?? new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero)).ToUniversalTime();

    /// <summary>Always UTC, so that tests do not depend on the machine's time zone.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Ticks of 100 nanoseconds.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The instant at which the next armed timer fires, or null when none is armed.</summary>
    public DateTimeOffset? NextTimerDue
    {
        get { lock (gate) return Earliest()?.Due; }
    }

    /// <summary>The instant at which the clock stands.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    /// <summary>The instant at which the clock stands, in <see cref="TimestampFrequency"/> units.</summary>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Makes a timer that fires only while this clock advances.</summary>
    /// <param name="callback">What to call.</param>
    /// <param name="state">What to hand to <paramref name="callback"/>.</param>
    /// <param name="dueTime">The wait before the first call; <see cref="Timeout.InfiniteTimeSpan"/> leaves the timer unarmed.</param>
    /// <param name="period">The time between calls; zero or <see cref="Timeout.InfiniteTimeSpan"/> fires once.</param>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires, in order, every timer that falls due on the way (periodic ones as often as they do).</summary>
    /// <param name="by">How far; zero fires what is due now. Advances made at the same time, or by a callback, add up.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (gate) destination += by;
        FireWhatIsDue();
    }

    /// <summary>Moves the clock to the next armed timer and fires everything that is due there.</summary>
    /// <returns>False, and nothing has moved, when no timer is armed.</returns>
    public bool AdvanceToNextTimer()
    {
        lock (gate)
        {
            if (Earliest() is not { } next) return false;
            if (next.Due > destination) destination = next.Due;
        }

        FireWhatIsDue();
        return true;
    }

    /// <summary>
    /// Waits until a timer is armed that falls due within <paramref name="within"/> of the clock's present: the way to know that code
    /// under test has begun its wait, before advancing.
    /// </summary>
    /// <param name="within">How soon the timer must fall due, counted from the moment of this call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The instant at which that timer falls due.</returns>
    public Task<DateTimeOffset> WaitForTimerAsync(TimeSpan within, CancellationToken cancellationToken = default)
    {
        var watch = new TimerWatch();
        lock (gate)
        {
            watch.Limit = now + within;
            if (Earliest() is { Due: var due } && due <= watch.Limit) return Task.FromResult(due);
            watches.Add(watch);
        }

        return watch.Armed.Task.WaitAsync(cancellationToken);
    }

    internal void Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        List<TimerWatch> seen = [];
        lock (gate)
        {
            armed.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            timer.Due = now + dueTime;
            timer.Period = period;
            timer.Order = order++;
            armed.Add(timer);
            seen = watches.FindAll(watch => timer.Due <= watch.Limit);
            watches.RemoveAll(seen.Contains);
        }

        foreach (var watch in seen) watch.Armed.TrySetResult(timer.Due);
        if (dueTime == TimeSpan.Zero) ThreadPool.QueueUserWorkItem(static clock => clock.Advance(TimeSpan.Zero), this, preferLocal: false);
    }

    internal void Disarm(ManualTimer timer)
    {
        lock (gate) armed.Remove(timer);
    }

    private void FireWhatIsDue()
    {
        while (TakeDue() is { } timer) timer.Fire();
    }

    private ManualTimer? TakeDue()
    {
        lock (gate)
        {
            var next = Earliest();
            if (next is null || next.Due > destination)
            {
                now = destination;
                return null;
            }

            if (next.Due > now) now = next.Due;
            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
                next.Order = order++;
            }
            else
            {
                armed.Remove(next);
            }

            return next;
        }
    }

    private ManualTimer? Earliest() => armed.MinBy(timer => (timer.Due, timer.Order));

    private sealed class TimerWatch
    {
        public DateTimeOffset Limit { get; set; }

        public TaskCompletionSource<DateTimeOffset> Armed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
