namespace UnifiedInbox;

/// <summary>The lanes that have an item ready, the one with the newest on top; equal keys go by the lane's rank.</summary>
/// <remarks>Lanes lie beside the heap, by rank: what moves in it holds no references, which the collector would have to be told of.</remarks>
/// <param name="capacity">How many lanes there are; ranks are below it, and each is one lane's.</param>
internal sealed class LaneHeap<TLane>(int capacity)
{
    private readonly (long Key, int Rank)[] entries = new (long, int)[capacity];
    private readonly TLane[] lanes = new TLane[capacity];

    internal int Count { get; private set; }

    internal TLane Top => lanes[entries[0].Rank];

    internal void Push(TLane lane, long key, int rank)
    {
        lanes[rank] = lane;
        var entry = (Key: key, Rank: rank);
        var index = Count++;
        while (index > 0 && IsBefore(entry, entries[(index - 1) / 2]))
        {
            entries[index] = entries[(index - 1) / 2];
            index = (index - 1) / 2;
        }

        entries[index] = entry;
    }

    internal void ReplaceTopKey(long key) => SiftDown((key, entries[0].Rank));

    internal void Pop()
    {
        Count--;
        if (Count > 0)
        {
            SiftDown(entries[Count]);
        }
    }

    /// <summary>Finds the place of an entry that takes the top's.</summary>
    private void SiftDown((long Key, int Rank) entry)
    {
        var heap = entries.AsSpan(0, Count);
        var index = 0;
        for (var child = 1; child < heap.Length; child = (2 * index) + 1)
        {
            if (child + 1 < heap.Length && IsBefore(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!IsBefore(heap[child], entry))
            {
                break;
            }

            heap[index] = heap[child];
            index = child;
        }

        heap[index] = entry;
    }

    private static bool IsBefore((long Key, int Rank) left, (long Key, int Rank) right) =>
        left.Key != right.Key ? left.Key > right.Key : left.Rank < right.Rank;
}
