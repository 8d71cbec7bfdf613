namespace UnifiedInbox.Core.Tests.Merging.Guards;

internal sealed class SeenIdsTests
{
    private SeenIds seen = null!;

    [SetUp]
    public void Start() => seen = new SeenIds();

    [Test]
    public void An_id_is_new_once() => Assert.That((seen.Add(1), seen.Add(1), seen.Add(1, 5)), Is.EqualTo((true, false, false)));

    [Test]
    public void What_was_yielded_is_known_with_its_key()
    {
        seen.Add(1, 5);
        seen.Add(2);

        Assert.That((seen.WasYielded(1, 5), seen.WasYielded(1, 6), seen.WasYielded(2, 5), seen.WasYielded(3, 5)), Is.EqualTo((true, false, false, false)));
    }

    [Test]
    public void The_last_2000_are_remembered_and_the_oldest_of_more_is_forgotten()
    {
        for (ulong id = 1; id <= 2_000; id++)
        {
            seen.Add(id, 5);
        }

        var all = seen.WasYielded(1, 5);
        seen.Add(2_001, 5);

        Assert.That((all, seen.WasYielded(1, 5), seen.WasYielded(2, 5)), Is.EqualTo((true, false, true)));
    }

    // Hashes that differ in all bits, and such as have the same mark.
    [TestCase(0x9E3779B97F4A7C15UL)]
    [TestCase(2_048UL)]
    public void They_are_forgotten_in_the_order_they_came_however_many(ulong step)
    {
        for (ulong id = 1; id <= 6_500; id++)
        {
            seen.Add(unchecked(id * step), 5);
        }

        var known = Enumerable.Range(1, 6_500).Where(id => seen.WasYielded(unchecked((ulong)id * step), 5));

        Assert.That(known, Is.EqualTo(Enumerable.Range(4_501, 2_000)));
    }

    [TestCase(201, 201, Description = "more room than there was")]
    [TestCase(401, 401)]
    [TestCase(2_001, 2_000, Description = "the ring's second turn")]
    [TestCase(3_900, 2_000)]
    public void What_is_remembered_is_known_again(int met, int remembered)
    {
        var ids = Enumerable.Range(1, met).Select(id => unchecked((ulong)id * 0x9E3779B97F4A7C15)).ToList();
        ids.ForEach(id => seen.Add(id));

        Assert.That(ids.TakeLast(remembered).Select(id => seen.Add(id)), Has.All.False);
    }

    [TestCase(100)]
    [TestCase(4_000)]
    public void All_of_a_page_that_is_new_is_noted_with_its_keys(int rows)
    {
        seen.Add(0, 5);

        Assert.That(seen.AddWhileNew(Ids(1, rows), Keys(rows)), Is.EqualTo(rows));
        Assert.That(Enumerable.Range(1, rows).TakeLast(2_000).Select(id => seen.WasYielded((ulong)id, id)), Has.All.True);
    }

    [TestCase(4_000, 1)]
    [TestCase(150, 20, Description = "the ring's end is within a page")]
    public void Pages_are_forgotten_in_the_order_they_came(int rows, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            seen.AddWhileNew(Ids(1 + (page * rows), rows), Keys(rows));
        }

        var known = Enumerable.Range(1, rows * pages).Where(id => seen.WasYielded((ulong)id, ((id - 1) % rows) + 1));

        Assert.That(known, Is.EqualTo(Enumerable.Range(1 + (rows * pages) - 2_000, 2_000)));
    }

    [Test]
    public void A_page_is_noted_up_to_the_first_that_is_known()
    {
        seen.Add(3, 5);

        Assert.That(seen.AddWhileNew(Ids(1, 4), Keys(4)), Is.EqualTo(2));
        Assert.That((seen.Add(1), seen.Add(2), seen.Add(4)), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void A_page_is_noted_up_to_the_first_that_it_holds_twice() =>
        Assert.That(seen.AddWhileNew([1, 2, 3, 2, 4], [9, 8, 7, 6, 5]), Is.EqualTo(3));

    private static ulong[] Ids(int first, int count) => [.. Enumerable.Range(first, count).Select(id => (ulong)id)];

    private static long[] Keys(int count) => [.. Enumerable.Range(1, count).Select(key => (long)key)];
}
