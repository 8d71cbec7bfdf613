namespace UnifiedInbox;

/// <summary>The ids a lane has met last, as hashes, with the key of what it yielded; older ones are forgotten, so that memory stays bounded.</summary>
/// <remarks>
/// Rows come twice when new ones push a list down, or when a page is read again. Both repeat what was read last: 2,000 ids are 20 pages of 100. When a
/// list moves by more than that between two requests, the merge finds its place by key (<see cref="LaneSeek{T}"/>), or rows come twice rather than never.
/// Nearly every id is new, which its mark tells. Only where that does not are the ids looked through, from end to end: a table by hash takes more time for each row.
/// </remarks>
internal sealed class SeenIds
{
    private const int MaxIds = 2_000;

    // Two pages of 100.
    private const int FirstCapacity = 200;

    // From here on it grows to all at once: a list this long is likely to be longer still.
    private const int LargestStep = 400;

    // Below every real key, so that it is none.
    private const long NotYielded = long.MinValue;

    // A ring when there are as many as are remembered, where the next overwrites the oldest.
    private ulong[] ids = [];
    private long[] keys = [];
    private IdMarks marks;
    private int count;
    private int next;

    /// <summary>Notes an id that is not yielded; false when it is known already.</summary>
    internal bool Add(ulong id) => Add(id, NotYielded);

    /// <summary>Notes an id and the key it is yielded with; false when the id is known already.</summary>
    internal bool Add(ulong id, long key)
    {
        if (next == ids.Length)
        {
            MakeRoom();
        }

        if (!marks.Add(id) && Find(id) >= 0)
        {
            return false;
        }

        (ids[next], keys[next]) = (id, key);
        next++;
        count = Math.Max(count, next);
        return true;
    }

    /// <summary>Notes ids with the keys they are yielded with, as far as they are new; tells how many.</summary>
    internal int AddWhileNew(ReadOnlySpan<ulong> newIds, ReadOnlySpan<long> newKeys)
    {
        var added = 0;
        while (added < newIds.Length && Add(newIds[added], newKeys[added]))
        {
            added++;
        }

        return added;
    }

    /// <summary>Whether the id was yielded with this very key, as far as memory goes.</summary>
    internal bool WasYielded(ulong id, long key) => Find(id) is var place and >= 0 && keys[place] == key;

    private int Find(ulong id) => ids.AsSpan(0, count).IndexOf(id);

    private void MakeRoom()
    {
        if (ids.Length < MaxIds)
        {
            Grow(ids.Length == 0 ? FirstCapacity : ids.Length < LargestStep ? 2 * ids.Length : MaxIds);
        }
        else
        {
            next = 0;
            marks.Clear();
        }

        foreach (var id in ids.AsSpan(0, count))
        {
            marks.Add(id);
        }
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref ids, capacity);
        Array.Resize(ref keys, capacity);
        marks = new IdMarks(capacity);
    }
}
