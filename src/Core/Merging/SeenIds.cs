namespace UnifiedInbox;

/// <summary>The ids a lane has met last, as hashes, with the key of what it yielded; older ones are forgotten, so that memory stays bounded.</summary>
/// <remarks>
/// Rows come twice when new ones push a list down, or when a page is read again. Both repeat what was read last: 2,000 ids are 20 pages of 100. When a
/// list moves by more than that between two requests, the merge finds its place by key (<see cref="LaneSeek{T}"/>), or rows come twice rather than never.
/// </remarks>
internal sealed class SeenIds
{
    private const int MaxIds = 2_000;

    // Below every real key, so that it is none.
    private const long NotYielded = long.MinValue;

    private readonly Dictionary<ulong, long> keys = [];
    private readonly Queue<ulong> inOrder = new();

    /// <summary>Notes an id that is not yielded; false when it is known already.</summary>
    internal bool Add(ulong id) => Add(id, NotYielded);

    /// <summary>Notes an id and the key it is yielded with; false when the id is known already.</summary>
    internal bool Add(ulong id, long key)
    {
        if (!keys.TryAdd(id, key))
        {
            return false;
        }

        inOrder.Enqueue(id);
        if (inOrder.Count > MaxIds)
        {
            keys.Remove(inOrder.Dequeue());
        }

        return true;
    }

    /// <summary>Whether the id was yielded with this very key, as far as memory goes.</summary>
    internal bool WasYielded(ulong id, long key) => keys.TryGetValue(id, out var known) && known == key;
}
