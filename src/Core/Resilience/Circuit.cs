namespace UnifiedInbox.Resilience;

/// <summary>An account's breaker: after some failed calls in a row nobody calls for a while, and then one call at a time until one gets an answer. Thread-safe.</summary>
/// <remarks>
/// Polly's breaker does not fit: it counts a share within a time and not failures in a row, takes a cancelled probe for a success, and keeps its state in a pipeline
/// that one inbox owns. Calls are counted and not attempts, so that a hitch that one retry gets over is none.
/// </remarks>
/// <param name="jitter">Chance.</param>
/// <param name="time">The clock.</param>
/// <param name="changed">Hears how long each break is, and null when the vendor is back.</param>
internal sealed class Circuit(Jitter jitter, TimeProvider time, Action<TimeSpan?>? changed = null)
{
    internal const int FailuresToOpen = 3;

    internal static readonly TimeSpan ShortestBreak = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(90);

    private readonly object gate = new();
    private readonly long origin = time.GetTimestamp();
    private int failures;
    private int breaks;
    private bool isProbing;
    private TimeSpan? openUntil;

    internal CircuitState State
    {
        get
        {
            lock (gate)
            {
                return openUntil is not { } until ? CircuitState.Closed : Now < until ? CircuitState.Open : CircuitState.HalfOpen;
            }
        }
    }

    /// <param name="wait">When refused: how long until the next probe, or a guess while one is under way.</param>
    internal CircuitPass Enter(out TimeSpan wait)
    {
        lock (gate)
        {
            wait = openUntil - Now ?? TimeSpan.Zero;
            if (openUntil is null)
            {
                return CircuitPass.Free;
            }

            if (wait > TimeSpan.Zero || isProbing)
            {
                wait = wait > TimeSpan.Zero ? wait : ShortestBreak;
                return CircuitPass.Refused;
            }

            isProbing = true;
            return CircuitPass.Probe;
        }
    }

    internal void Leave(CircuitPass pass, CallVerdict verdict)
    {
        TimeSpan? pause = null;
        lock (gate)
        {
            isProbing &= pass != CircuitPass.Probe;
            if (verdict == CallVerdict.Alive)
            {
                var wasClosed = openUntil is null;
                (failures, breaks, openUntil) = (0, 0, null);
                if (wasClosed)
                {
                    return;
                }
            }
            else if (verdict == CallVerdict.Failing && (pass == CircuitPass.Probe || (openUntil is null && ++failures >= FailuresToOpen)))
            {
                pause = NextBreak();
                openUntil = Now + pause;
            }
            else
            {
                return;
            }
        }

        changed?.Invoke(pause);
    }

    /// <summary>Makes the next call the probe, without waiting.</summary>
    internal void EndBreak()
    {
        lock (gate)
        {
            openUntil = openUntil is null ? null : Now;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(origin);

    /// <summary>Twice as long each time, and between two thirds and all of it: accounts whose vendor failed at one instant do not come back at one instant.</summary>
    /// <remarks>So the longest are never under a minute: who asks a dead vendor once a minute leaves one out, which pays for the repeats of the first call.</remarks>
    private TimeSpan NextBreak()
    {
        var full = Math.Min(LongestBreak.TotalSeconds, ShortestBreak.TotalSeconds * Math.Pow(2, breaks++));
        return TimeSpan.FromSeconds(full * (2 + jitter.Next()) / 3);
    }
}
