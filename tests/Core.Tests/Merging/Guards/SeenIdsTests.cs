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

    [TestCase(1UL)]
    [TestCase(2_048UL, Description = "all in one chain")]
    public void They_are_forgotten_in_the_order_they_came_however_many(ulong step)
    {
        for (ulong id = 1; id <= 6_500; id++)
        {
            seen.Add(id * step, 5);
        }

        var known = Enumerable.Range(1, 6_500).Where(id => seen.WasYielded((ulong)id * step, 5));

        Assert.That(known, Is.EqualTo(Enumerable.Range(4_501, 2_000)));
    }

    [Test]
    public void Those_met_before_there_was_more_room_are_still_known()
    {
        for (ulong id = 1; id <= 64; id++)
        {
            seen.Add(id * 2_048, 5);
        }

        seen.Add(1, 5);

        Assert.That(Enumerable.Range(1, 64).Select(id => seen.WasYielded((ulong)id * 2_048, 5)), Has.All.True);
    }
}
