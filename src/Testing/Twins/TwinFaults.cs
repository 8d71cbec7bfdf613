namespace UnifiedInbox.Testing;

/// <summary>The faults scripted for one twin. The first script that applies to a request wins; without one the twin answers as usual. Thread-safe.</summary>
public sealed class TwinFaults
{
    private readonly object gate = new();
    private readonly List<Script> scripts = [];

    internal TwinFaults()
    {
    }

    /// <summary>Adds a script; it comes after those already there.</summary>
    /// <param name="fault">What to do with the requests it applies to.</param>
    /// <param name="when">Which requests it counts; null counts all.</param>
    /// <param name="skip">How many of those are first left alone.</param>
    /// <param name="times">How many of those it then applies to; null applies for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public void Add(TwinFault fault, Func<TwinRequest, bool>? when = null, int skip = 0, int? times = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(times ?? 0, nameof(times));
        lock (gate) scripts.Add(new Script(fault, when ?? (static _ => true), skip, times));
    }

    /// <summary>Removes every script: the twin answers as usual again. Requests that already hang go on hanging.</summary>
    public void Clear()
    {
        lock (gate) scripts.Clear();
    }

    internal TwinFault? Next(TwinRequest request)
    {
        lock (gate) return scripts.Find(script => script.Takes(request))?.Fault;
    }

    private sealed class Script(TwinFault fault, Func<TwinRequest, bool> when, int skip, int? times)
    {
        private int seen;

        public TwinFault Fault => fault;

        public bool Takes(TwinRequest request)
        {
            if (!when(request)) return false;
            var position = seen++ - skip;
            return position >= 0 && (times is null || position < times);
        }
    }
}
