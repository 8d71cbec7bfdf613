namespace UnifiedInbox;

/// <summary>The lanes that have an item ready, the one with the newest on top; equal keys go by the lane's rank.</summary>
internal sealed class LaneHeap<TLane>(int capacity)
{
    private readonly (long Key, int Rank, TLane Lane)[] entries = new (long, int, TLane)[capacity];

    internal int Count { get; private set; }

    internal TLane Top => entries[0].Lane;

    internal void Push(TLane lane, long key, int rank)
    {
        var index = Count++;
        entries[index] = (key, rank, lane);
        while (index > 0 && IsBefore(index, (index - 1) / 2))
        {
            Swap(index, (index - 1) / 2);
            index = (index - 1) / 2;
        }
    }

    internal void ReplaceTopKey(long key)
    {
        entries[0].Key = key;
        SiftDown();
    }

    internal void Pop()
    {
        entries[0] = entries[--Count];
        entries[Count] = default;
        SiftDown();
    }

    private void SiftDown()
    {
        var index = 0;
        while (true)
        {
            var first = index;
            for (var child = (2 * index) + 1; child <= (2 * index) + 2 && child < Count; child++)
            {
                first = IsBefore(child, first) ? child : first;
            }

            if (first == index)
            {
                return;
            }

            Swap(index, first);
            index = first;
        }
    }

    private bool IsBefore(int left, int right) =>
        entries[left].Key != entries[right].Key ? entries[left].Key > entries[right].Key : entries[left].Rank < entries[right].Rank;

    private void Swap(int left, int right) => (entries[left], entries[right]) = (entries[right], entries[left]);
}
