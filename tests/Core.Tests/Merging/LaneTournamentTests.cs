namespace UnifiedInbox.Core.Tests.Merging;

public sealed class LaneTournamentTests
{
    [Test]
    public void The_highest_key_is_on_top_and_rank_decides_between_equals([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var entries = Enumerable.Range(0, 50).Select(rank => (Key: (long)random.Next(10), Rank: rank)).ToArray();
        random.Shuffle(entries);
        var tournament = new LaneTournament<int>(50);
        Array.ForEach(entries, entry => tournament.Push(entry.Rank, entry.Key, entry.Rank));

        var popped = new List<int>();
        while (tournament.Count > 0)
        {
            popped.Add(tournament.Top);
            tournament.Pop();
        }

        var sorted = entries.OrderByDescending(entry => entry.Key).ThenBy(entry => entry.Rank).Select(entry => entry.Rank);
        Assert.That(popped, Is.EqualTo(sorted), $"seed {seed}");
    }

    [Test]
    public void A_top_whose_key_falls_makes_room()
    {
        var tournament = new LaneTournament<string>(3);
        tournament.Push("a", 5, 0);
        tournament.Push("b", 9, 1);
        tournament.Push("c", 7, 2);

        tournament.ReplaceTopKey(6);

        Assert.That(tournament.Top, Is.EqualTo("c"));
    }

    [Test]
    public void The_least_and_the_greatest_key_go_by_rank_as_well()
    {
        var tournament = new LaneTournament<int>(5);
        long[] keys = [0, long.MaxValue, 0, long.MaxValue, long.MaxValue];
        Array.ForEach([4, 3, 2, 1, 0], rank => tournament.Push(rank, keys[rank], rank));

        var popped = new List<int>();
        for (; tournament.Count > 0; tournament.Pop()) popped.Add(tournament.Top);

        Assert.That(popped, Is.EqualTo(new[] { 1, 3, 4, 0, 2 }));
    }

    [Test]
    public void A_lane_that_left_comes_back()
    {
        var tournament = new LaneTournament<string>(1);
        tournament.Push("a", 5, 0);
        tournament.Pop();

        tournament.Push("b", 4, 0);

        Assert.That((tournament.Count, tournament.Top), Is.EqualTo((1, "b")));
    }
}
