namespace UnifiedInbox;

/// <summary>The rows a lane yields next, column by column, in arrays that every page of it uses again.</summary>
internal sealed class LaneQueue<T>
{
    private T[] items = [];
    private ulong[] ids = [];
    private long[] keys = [];

    // Only while there is a row without a key of its own.
    private long[]? effectiveKeys;

    /// <summary>How many rows it was filled with.</summary>
    internal int Count { get; private set; }

    /// <summary>How many rows were taken since it was filled.</summary>
    internal int Taken { get; private set; }

    internal bool HasRow => Taken < Count;

    internal long HeadKey => keys[Taken];

    /// <summary>The row at a place, taken or not.</summary>
    internal LaneRow<T> this[int place] => new(items[place], ids[place], keys[place], (effectiveKeys ?? keys)[place]);

    internal T Take() => items[Taken++];

    /// <summary>Leaves out the first rows.</summary>
    internal void Skip(int howMany) => Taken = howMany;

    internal void Add(in LaneRow<T> row)
    {
        if (Count == items.Length)
        {
            EnsureCapacity(Math.Max(2 * Count, 4));
        }

        (items[Count], ids[Count], keys[Count]) = (row.Item, row.IdHash, row.SortKey);
        if (row.Key is null)
        {
            effectiveKeys ??= [.. keys];
        }

        if (effectiveKeys is not null)
        {
            effectiveKeys[Count] = row.EffectiveKey;
        }

        Count++;
    }

    /// <summary>Fills it, empty as it is, with rows that all have a key of their own.</summary>
    internal void Fill(ReadOnlySpan<T> rows, ReadOnlySpan<ulong> idsOfRows, ReadOnlySpan<long> keysOfRows)
    {
        EnsureCapacity(rows.Length);
        rows.CopyTo(items);
        idsOfRows.CopyTo(ids);
        keysOfRows.CopyTo(keys);
        Count = rows.Length;
    }

    internal void Clear()
    {
        Array.Clear(items, 0, Count);
        (Count, Taken, effectiveKeys) = (0, 0, null);
    }

    private void EnsureCapacity(int capacity)
    {
        if (items.Length < capacity)
        {
            Array.Resize(ref items, capacity);
            Array.Resize(ref ids, capacity);
            Array.Resize(ref keys, capacity);
            if (effectiveKeys is not null)
            {
                Array.Resize(ref effectiveKeys, capacity);
            }
        }
    }
}
