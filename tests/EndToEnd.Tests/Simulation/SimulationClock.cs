using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>A manual clock that knows what its timers are for, and so whether everybody waits for time to pass.</summary>
internal sealed class SimulationClock : TimeProvider
{
    private readonly UnifiedInboxOptions options;
    private readonly bool keepsWaitsApart;
    private readonly ManualTimeProvider manual = new();
    private readonly object gate = new();
    private readonly Dictionary<Purpose, HashSet<ITimer>> armed = Enum.GetValues<Purpose>().ToDictionary(purpose => purpose, _ => new HashSet<ITimer>());
    private int waits;

    /// <summary>A timer's purpose is told by its length: one of the options' time-outs, or else a wait.</summary>
    public SimulationClock(UnifiedInboxOptions options, bool keepsWaitsApart = true) => (this.options, this.keepsWaitsApart) = (options, keepsWaitsApart);

    private enum Purpose
    {
        Start,
        Call,
        Attempt,

        /// <summary>For a retry or for the rate budget.</summary>
        Wait,
    }

    public override long TimestampFrequency => manual.TimestampFrequency;

    public bool HasCalls
    {
        get { lock (gate) return armed[Purpose.Call].Count > 0; }
    }

    public override DateTimeOffset GetUtcNow() => manual.GetUtcNow();

    public override long GetTimestamp() => manual.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PurposeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Whether every call under way waits for a retry, for its budget or for one of so many answers that never come.</summary>
    public bool IsQuiet(int hanging)
    {
        lock (gate)
            return armed[Purpose.Call].Count > 0 && armed[Purpose.Attempt].Count == hanging && armed[Purpose.Call].Count <= armed[Purpose.Wait].Count + hanging;
    }

    public bool AdvanceToNextTimer() => manual.AdvanceToNextTimer();

    private TimeSpan Arm(ITimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            Disarm(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return dueTime;
            var purpose = dueTime == options.FirstPageTimeout ? Purpose.Start
                : dueTime == options.RequestTimeout ? Purpose.Call
                : dueTime == options.AttemptTimeout ? Purpose.Attempt
                : Purpose.Wait;
            armed[purpose].Add(timer);
            // The milliseconds let no two waits end at once, which makes a seed repeat.
            return purpose == Purpose.Wait && keepsWaitsApart ? dueTime + TimeSpan.FromMilliseconds(++waits % 500) : dueTime;
        }
    }

    private void Disarm(ITimer timer)
    {
        lock (gate)
            foreach (var timers in armed.Values) timers.Remove(timer);
    }

    private sealed class PurposeTimer : ITimer
    {
        private readonly SimulationClock clock;
        private readonly ITimer timer;

        public PurposeTimer(SimulationClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            timer = clock.manual.CreateTimer(
                _ =>
                {
                    clock.Disarm(this);
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Arm(this, dueTime), period);

        public void Dispose()
        {
            clock.Disarm(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
