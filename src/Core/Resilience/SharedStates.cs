using System.Collections.Concurrent;

namespace UnifiedInbox.Resilience;

/// <summary>What a factory remembers by key (a credential's rate budget, an account's health), shared by all its inboxes. Thread-safe.</summary>
/// <remarks>
/// A state must outlive the inbox that used it, or a tenant whose inbox is made per request would start each with a fresh one; and it must not live for
/// ever. So it is dropped when it is idle and nobody holds it; one that somebody holds and uses again is held here again.
/// </remarks>
internal sealed class SharedStates<TState> : IDisposable
    where TState : class, ISharedState
{
    private const int SweepEvery = 64;

    private readonly ConcurrentDictionary<object, Entry> entries = new();
    private int requests;

    internal int Count => entries.Count;

    /// <param name="key">Whose state: a text, or a <see cref="CredentialKey"/>.</param>
    /// <param name="create">Makes it, if there is none; it must call back whenever the state is used.</param>
    internal TState Get(object key, Func<Action<TState>, TState> create)
    {
        if (Interlocked.Increment(ref requests) % SweepEvery == 0)
        {
            Sweep();
        }

        while (true)
        {
            var entry = entries.GetOrAdd(key, static (_, create) => new Entry(create), create);
            if (entry.Take() is { } state)
            {
                return state;
            }

            entries.TryRemove(new KeyValuePair<object, Entry>(key, entry));
        }
    }

    internal void Sweep()
    {
        foreach (var (key, entry) in entries)
        {
            if (entry.TryLetGo())
            {
                entries.TryRemove(new KeyValuePair<object, Entry>(key, entry));
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
        private readonly WeakReference<TState> weak;
        private volatile TState? strong;

        internal Entry(Func<Action<TState>, TState> create)
        {
            strong = create(state => strong = state);
            weak = new WeakReference<TState>(strong);
        }

        /// <summary>The state; null once it was dropped.</summary>
        internal TState? Take()
        {
            lock (weak)
            {
                return strong ??= weak.TryGetTarget(out var alive) ? alive : null;
            }
        }

        public void Dispose() => (Take() as IDisposable)?.Dispose();

        internal bool TryLetGo()
        {
            lock (weak)
            {
                // Let go first and look then: a use in between is either seen here or holds the state again by itself.
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
