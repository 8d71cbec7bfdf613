namespace UnifiedInbox;

/// <summary>The rows a lane yields next, in an array that every page of it uses again.</summary>
internal sealed class LaneQueue<T>
{
    private LaneRow<T>[] rows = [];
    private int count;

    /// <summary>How many rows were taken since it was filled.</summary>
    internal int Taken { get; private set; }

    internal bool HasRow => Taken < count;

    internal long HeadKey => rows[Taken].SortKey;

    internal ReadOnlySpan<LaneRow<T>> Rows => rows.AsSpan(0, count);

    internal T Take() => rows[Taken++].Item;

    /// <summary>Leaves out the first rows.</summary>
    internal void Skip(int howMany) => Taken = howMany;

    internal void Add(in LaneRow<T> row)
    {
        if (count == rows.Length)
        {
            EnsureCapacity(Math.Max(2 * count, 4));
        }

        rows[count++] = row;
    }

    internal void EnsureCapacity(int capacity)
    {
        if (rows.Length < capacity)
        {
            Array.Resize(ref rows, capacity);
        }
    }

    internal void Clear()
    {
        Array.Clear(rows, 0, count);
        (count, Taken) = (0, 0);
    }
}
