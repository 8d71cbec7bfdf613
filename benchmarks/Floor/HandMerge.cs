namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>A k-way merge by hand: a binary heap over page arrays, one page ahead of each.</summary>
internal sealed class HandMerge<T>(IReadOnlyList<Func<string?, CancellationToken, Task<Leaf<T>>>> sources, Func<T, DateTimeOffset?> time)
{
    private readonly (long Key, int Lane)[] heap = new (long, int)[sources.Count];
    private readonly T[][] items = new T[sources.Count][];
    private readonly int[] places = new int[sources.Count];
    private readonly Task<Leaf<T>>?[] ahead = new Task<Leaf<T>>?[sources.Count];
    private int count;

    public async Task<int> RunAsync(Action<T> see, CancellationToken cancellationToken = default)
    {
        var first = await Task.WhenAll(sources.Select(source => source(null, cancellationToken)));
        for (var lane = 0; lane < first.Length; lane++)
        {
            Take(lane, first[lane], cancellationToken);
            if (items[lane].Length > 0)
            {
                Push(lane);
            }
        }

        var seen = 0;
        while (count > 0)
        {
            var lane = YieldPage(see, ref seen);
            if (lane >= 0)
            {
                await RefillAsync(lane, cancellationToken);
            }
        }

        return seen;
    }

    /// <summary>Yields until a lane has run dry, and tells which.</summary>
    private int YieldPage(Action<T> see, ref int seen)
    {
        while (count > 0)
        {
            var lane = heap[0].Lane;
            see(items[lane][places[lane]++]);
            seen++;
            if (places[lane] == items[lane].Length)
            {
                return lane;
            }

            heap[0].Key = KeyOf(lane);
            SiftDown();
        }

        return -1;
    }

    private async Task RefillAsync(int lane, CancellationToken cancellationToken)
    {
        do
        {
            if (ahead[lane] is not { } next)
            {
                heap[0] = heap[--count];
                SiftDown();
                return;
            }

            Take(lane, await next, cancellationToken);
        }
        while (items[lane].Length == 0);
        heap[0].Key = KeyOf(lane);
        SiftDown();
    }

    private void Take(int lane, Leaf<T> page, CancellationToken cancellationToken)
    {
        items[lane] = page.Items;
        places[lane] = 0;
        ahead[lane] = page.Next is { } next ? sources[lane](next, cancellationToken) : null;
    }

    private long KeyOf(int lane) => time(items[lane][places[lane]])!.Value.UtcTicks;

    private void Push(int lane)
    {
        var index = count++;
        heap[index] = (KeyOf(lane), lane);
        while (index > 0 && IsBefore(heap[index], heap[(index - 1) / 2]))
        {
            (heap[index], heap[(index - 1) / 2]) = (heap[(index - 1) / 2], heap[index]);
            index = (index - 1) / 2;
        }
    }

    private void SiftDown()
    {
        var index = 0;
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
