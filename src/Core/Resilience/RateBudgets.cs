using System.Collections.Concurrent;

namespace UnifiedInbox.Resilience;

/// <summary>The rate budgets of a factory, one per credential, shared by all its inboxes. Thread-safe.</summary>
/// <remarks>
/// A budget must outlive the inbox that used it, or a tenant whose inbox is made per request would start each with a fresh budget; and it must not live for
/// ever. So it is dropped when it is idle (all its slots are free again) and nobody holds it; one that somebody holds and uses again is held here again.
/// </remarks>
internal sealed class RateBudgets(TimeProvider time) : IDisposable
{
    private const int SweepEvery = 64;

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private int requests;

    internal int Count => entries.Count;

    internal RateBudget Get(string key, IReadOnlyList<RateWindow> windows)
    {
        if (Interlocked.Increment(ref requests) % SweepEvery == 0)
        {
            Sweep();
        }

        while (true)
        {
            var entry = entries.GetOrAdd(key, static (_, source) => new Entry(source.windows, source.time), (windows, time));
            if (entry.Take() is { } budget)
            {
                return budget;
            }

            entries.TryRemove(new KeyValuePair<string, Entry>(key, entry));
        }
    }

    internal void Sweep()
    {
        foreach (var (key, entry) in entries)
        {
            if (entry.TryLetGo())
            {
                entries.TryRemove(new KeyValuePair<string, Entry>(key, entry));
            }
        }
    }

    public void Dispose()
    {
        foreach (var entry in entries.Values)
        {
            entry.Dispose();
        }

        entries.Clear();
    }

    private sealed class Entry : IDisposable
    {
        private readonly WeakReference<RateBudget> weak;
        private volatile RateBudget? strong;

        internal Entry(IReadOnlyList<RateWindow> windows, TimeProvider time)
        {
            strong = new RateBudget(windows, time, used: budget => strong = budget);
            weak = new WeakReference<RateBudget>(strong);
        }

        /// <summary>The budget; null once it was dropped.</summary>
        internal RateBudget? Take()
        {
            lock (weak)
            {
                return strong ??= weak.TryGetTarget(out var alive) ? alive : null;
            }
        }

        public void Dispose() => Take()?.Dispose();

        internal bool TryLetGo()
        {
            lock (weak)
            {
                // Let go first and look then: a use in between is either seen here or holds the budget again by itself.
                var held = strong;
                strong = null;
                if (held is { IsIdle: false })
                {
                    strong = held;
                }

                return strong is null && !weak.TryGetTarget(out _);
            }
        }
    }
}
