using System.Collections.Concurrent;

namespace UnifiedInbox.Resilience;

/// <summary>The rate budgets of a factory, one per credential, shared by all its inboxes. Thread-safe.</summary>
/// <remarks>
/// A budget must outlive the inbox that used it, or a tenant whose inbox is made per request would start each with a fresh budget; and it must not live for
/// ever. So it is dropped when it is idle (all its slots are free again) and nobody holds it.
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
            var entry = entries.GetOrAdd(key, static (_, source) => new Entry(new RateBudget(source.windows, source.time)), (windows, time));
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
            entry.Take()?.Dispose();
        }

        entries.Clear();
    }

    private sealed class Entry(RateBudget budget)
    {
        private readonly WeakReference<RateBudget> weak = new(budget);
        private RateBudget? strong = budget;

        /// <summary>The budget; null once it was dropped.</summary>
        internal RateBudget? Take()
        {
            lock (weak)
            {
                return strong ??= weak.TryGetTarget(out var alive) ? alive : null;
            }
        }

        internal bool TryLetGo()
        {
            lock (weak)
            {
                if (strong is { IsIdle: true })
                {
                    strong = null;
                }

                return strong is null && !weak.TryGetTarget(out _);
            }
        }
    }
}
