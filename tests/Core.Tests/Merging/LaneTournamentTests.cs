namespace UnifiedInbox.Core.Tests.Merging;

public sealed class LaneHeapTests
{
    [Test]
    public void The_highest_key_is_on_top_and_rank_decides_between_equals([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var entries = Enumerable.Range(0, 50).Select(rank => (Key: (long)random.Next(10), Rank: rank)).ToArray();
        random.Shuffle(entries);
        var heap = new LaneHeap<int>(50);
        Array.ForEach(entries, entry => heap.Push(entry.Rank, entry.Key, entry.Rank));

        var popped = new List<int>();
        while (heap.Count > 0)
        {
            popped.Add(heap.Top);
            heap.Pop();
        }

        var sorted = entries.OrderByDescending(entry => entry.Key).ThenBy(entry => entry.Rank).Select(entry => entry.Rank);
        Assert.That(popped, Is.EqualTo(sorted), $"seed {seed}");
    }

    [Test]
    public void A_top_whose_key_falls_makes_room()
    {
        var heap = new LaneHeap<string>(3);
        heap.Push("a", 5, 0);
        heap.Push("b", 9, 1);
        heap.Push("c", 7, 2);

        heap.ReplaceTopKey(6);

        Assert.That(heap.Top, Is.EqualTo("c"));
    }
}
