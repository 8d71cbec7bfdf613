namespace UnifiedInbox.Resilience;

/// <summary>How many requests one credential may make: an exact sliding log per window, first come first served. Thread-safe.</summary>
internal sealed class RateBudget : IRateBudget, ISharedState, IDisposable
{
    private readonly object gate = new();
    private readonly SlidingLog[] logs;
    private readonly TimeProvider time;
    private readonly Action<RateBudget>? used;
    private readonly long origin;
    private readonly LinkedList<Waiter> waiters = new();
    private readonly ITimer timer;
    private TimeSpan frozenUntil = TimeSpan.MinValue;

    internal RateBudget(IReadOnlyList<RateWindow> windows, TimeProvider time, Action<RateBudget>? used = null)
    {
        logs = new SlidingLog[windows.Count];
        for (var place = 0; place < logs.Length; place++)
        {
            logs[place] = new SlidingLog(windows[place]);
        }

        this.time = time;
        this.used = used;
        origin = time.GetTimestamp();
        timer = time.CreateTimer(static state => ((RateBudget)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    int? IRateBudget.Remaining => Remaining;

    internal int Remaining
    {
        get
        {
            lock (gate)
            {
                var now = Now;
                return now < frozenUntil ? 0 : Free(now);
            }
        }
    }

    /// <summary>How many callers are in the queue.</summary>
    internal int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiters.Count;
            }
        }
    }

    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                var now = Now;
                return waiters.Count == 0 && now >= frozenUntil && logs.All(log => log.IsIdle(now));
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<TimeSpan?> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<Waiter> node;
        lock (gate)
        {
            var now = Now;
            if (waiters.Count == 0 && now >= frozenUntil && Free(now) > 0)
            {
                Take();
                return new ValueTask<TimeSpan?>((TimeSpan?)null);
            }

            var wait = EarliestSlot(waiters.Count + 1, now) - now;
            if (wait > longestWait)
            {
                return new ValueTask<TimeSpan?>(wait);
            }

            node = waiters.AddLast(new Waiter());
            Schedule(now);
        }

        return WaitAsync(node, cancellationToken);
    }

    /// <summary>The slot is freed one window from now.</summary>
    /// <inheritdoc/>
    public ValueTask ReportAsync(RateReport report)
    {
        lock (gate)
        {
            var now = Now;
            foreach (var log in logs)
            {
                log.Answered(now);
                for (var place = 0; place < report.Readings.Count; place++)
                {
                    if (report.Readings[place].Window == log.Window)
                    {
                        log.Adopt(report.Readings[place].Remaining, report.Age, now);
                    }
                }
            }

            var until = now + (report.Freeze ?? TimeSpan.Zero);
            frozenUntil = until > frozenUntil ? until : frozenUntil;
        }

        used?.Invoke(this);
        Serve();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => timer.Dispose();

    private TimeSpan Now => time.GetElapsedTime(origin);

    private async ValueTask<TimeSpan?> WaitAsync(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((Waiter)state!).Slot.TrySetCanceled(token), node.Value);
        try
        {
            await node.Value.Slot.Task.ConfigureAwait(false);
            return null;
        }
        finally
        {
            Forget(node);
        }
    }

    private void Forget(LinkedListNode<Waiter> node)
    {
        lock (gate)
        {
            if (node.List is not null)
            {
                waiters.Remove(node);
            }
        }
    }

    private void Serve()
    {
        lock (gate)
        {
            var now = Now;
            while (waiters.First is { } first && now >= frozenUntil && Free(now) > 0)
            {
                waiters.RemoveFirst();
                if (first.Value.Slot.TrySetResult())
                {
                    Take();
                }
            }

            Schedule(now);
        }
    }

    private void Schedule(TimeSpan now)
    {
        if (waiters.Count > 0)
        {
            var wait = EarliestSlot(1, now) - now;
            timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan EarliestSlot(int place, TimeSpan now)
    {
        var earliest = now;
        foreach (var log in logs)
        {
            var slot = log.EarliestSlot(place, now);
            var thawed = frozenUntil + (log.Window * ((place - 1) / log.Limit));
            slot = thawed > slot ? thawed : slot;
            earliest = slot > earliest ? slot : earliest;
        }

        return earliest;
    }

    private int Free(TimeSpan now)
    {
        var free = int.MaxValue;
        foreach (var log in logs)
        {
            free = Math.Min(free, log.Free(now));
        }

        return free;
    }

    private void Take()
    {
        foreach (var log in logs)
        {
            log.Take();
        }

        used?.Invoke(this);
    }

    private sealed class Waiter
    {
        internal TaskCompletionSource Slot { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
