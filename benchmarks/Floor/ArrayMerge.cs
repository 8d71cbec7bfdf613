namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>A k-way merge by hand, where all pages are there: a binary heap over arrays, nothing to wait for.</summary>
/// <param name="pages">All pages, lane by lane.</param>
/// <param name="pagesOfLane">How many pages a lane has.</param>
/// <param name="time">What they are ordered by, newest first; equal times go by lane.</param>
internal sealed class ArrayMerge<T>(T[][] pages, int pagesOfLane, Func<T, DateTimeOffset?> time)
{
    private readonly (long Key, int Lane)[] heap = new (long, int)[pages.Length / pagesOfLane];
    private readonly int[] places = new int[pages.Length / pagesOfLane];
    private int count;

    public int Run(Action<T> see)
    {
        for (var lane = 0; lane < heap.Length; lane++)
        {
            heap[count++] = (KeyOf(lane), lane);
        }

        for (var index = (count / 2) - 1; index >= 0; index--)
        {
            SiftDown(index);
        }

        var seen = 0;
        for (; count > 0; seen++)
        {
            var lane = heap[0].Lane;
            see(ItemOf(lane));
            heap[0] = ++places[lane] < pagesOfLane * pages[0].Length ? (KeyOf(lane), lane) : heap[--count];
            SiftDown(0);
        }

        return seen;
    }

    private T ItemOf(int lane) => pages[(lane * pagesOfLane) + (places[lane] / pages[0].Length)][places[lane] % pages[0].Length];

    private long KeyOf(int lane) => time(ItemOf(lane))!.Value.UtcTicks;

    private void SiftDown(int index)
    {
        while (true)
        {
            var child = (2 * index) + 1;
            if (child >= count)
            {
                return;
            }

            if (child + 1 < count && IsBefore(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!IsBefore(heap[child], heap[index]))
            {
                return;
            }

            (heap[index], heap[child]) = (heap[child], heap[index]);
            index = child;
        }
    }

    private static bool IsBefore((long Key, int Lane) left, (long Key, int Lane) right) =>
        left.Key != right.Key ? left.Key > right.Key : left.Lane < right.Lane;
}
