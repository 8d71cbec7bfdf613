using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging.Crowds;

/// <summary>A walk over three hundred accounts.</summary>
[CancelAfter(60_000)]
internal sealed class CrowdTests
{
    [TestCase(300, 1)]
    [TestCase(100, 3)]
    [TestCase(16, 19)]
    [TestCase(1, 300)]
    public async Task The_first_item_comes_after_as_many_rounds_as_the_slots_need_for_all_first_pages(int slots, int rounds, CancellationToken cancellationToken)
    {
        using var crowd = new Crowd(TimeSpan.FromMilliseconds(30), rows: 3) { Slots = slots };

        var walk = await new CrowdWalk(crowd).ReadAsync(crowd.Inbox().Conversations(), Crowd.Accounts, cancellationToken);

        Assert.That(walk.UntilFirstItem, Is.EqualTo(rounds * crowd.Latency));
        Assert.That(Inbox.Ids(walk.Pages), Is.EquivalentTo(crowd.AllIds));
        Assert.That(walk.Cursor, Is.Null);
        Assert.That(crowd.MostInFlight, Is.EqualTo(slots));
    }

    [TestCase(5, 16)]
    [TestCase(15, 16)]
    [TestCase(100, 128)]
    [Catalogue(106)]
    public async Task Fewer_hanging_accounts_than_slots_delay_the_first_item_to_the_timeout_and_cost_no_other_account_anything(
        int hanging, int slots, CancellationToken cancellationToken)
    {
        using var crowd = new Crowd(TimeSpan.FromMilliseconds(30), rows: 3) { Slots = slots };
        crowd.Hang(hanging);

        var walk = await new CrowdWalk(crowd).ReadAsync(crowd.Inbox().Conversations(), Crowd.Accounts, cancellationToken);

        Assert.That(walk.UntilFirstItem, Is.EqualTo(Crowd.FirstPageTimeout));
        Assert.That(walk.Failed, Is.EqualTo(crowd.AllIds.Select(id => id[..3]).Distinct().Take(hanging)));
        Assert.That(walk.Pages[^1].Outcomes.Skip(hanging).Select(outcome => outcome.Completeness.State), Is.All.EqualTo(CompletenessState.Complete));
        Assert.That(Inbox.Ids(walk.Pages), Is.EquivalentTo(crowd.AllIds.Skip(hanging * 3)));
        crowd.Heal();
        var rest = await new CrowdWalk(crowd).ReadAsync(Inbox.Resume(crowd.Inbox(), walk.Cursor!), hanging, cancellationToken);
        Assert.That(Inbox.Ids(rest.Pages), Is.EquivalentTo(crowd.AllIds.Take(hanging * 3)));
        Assert.That(rest.Cursor, Is.Null);
    }

    [Test]
    public async Task Hanging_accounts_in_every_slot_end_the_walk_at_the_timeout_and_all_that_waited_behind_them_comes_with_a_resume(CancellationToken cancellationToken)
    {
        using var crowd = new Crowd(TimeSpan.FromMilliseconds(30), rows: 3);
        crowd.Hang(crowd.Slots);

        var walk = await new CrowdWalk(crowd).ReadAsync(crowd.Inbox().Conversations(), Crowd.Accounts, cancellationToken);

        Assert.That(walk.UntilFirstItem, Is.EqualTo(Crowd.FirstPageTimeout));
        Assert.That(walk.Failed.Count(), Is.EqualTo(Crowd.Accounts));
        crowd.Heal();
        var rest = await new CrowdWalk(crowd).ReadAsync(Inbox.Resume(crowd.Inbox(), walk.Cursor!), Crowd.Accounts, cancellationToken);
        Assert.That(Inbox.Ids(rest.Pages), Is.EquivalentTo(crowd.AllIds));
        Assert.That(rest.Cursor, Is.Null);
    }

    [Test]
    public async Task Where_first_pages_take_longer_in_all_than_the_timeout_each_walk_begins_at_the_timeout_and_resumes_bring_the_rest(CancellationToken cancellationToken)
    {
        using var crowd = new Crowd(TimeSpan.FromSeconds(1), rows: 3);
        var inbox = crowd.Inbox();
        List<CrowdWalk> walks = [await new CrowdWalk(crowd).ReadAsync(inbox.Conversations(), Crowd.Accounts, cancellationToken)];

        while (walks[^1].Cursor is { } cursor && walks.Count < 4)
        {
            walks.Add(await new CrowdWalk(crowd).ReadAsync(Inbox.Resume(inbox, cursor), walks[^1].Failed.Count(), cancellationToken));
        }

        Assert.That(walks.Select(walk => walk.UntilFirstItem), Is.All.LessThanOrEqualTo(Crowd.FirstPageTimeout));
        Assert.That(walks.SelectMany(walk => Inbox.Ids(walk.Pages)), Is.EquivalentTo(crowd.AllIds));
        Assert.That(walks[^1].Cursor, Is.Null);
    }

    [TestCase(3)]
    [TestCase(16)]
    [TestCase(300)]
    [Catalogue(109)]
    public async Task No_lane_is_more_than_one_page_ahead_and_no_more_pages_are_read_at_once_than_allowed(int slots, CancellationToken cancellationToken)
    {
        using var crowd = new Crowd(TimeSpan.FromMilliseconds(10), rows: 10) { Slots = slots };
        var ids = new List<string>();
        await using var walk = crowd.Inbox(TimeSpan.FromHours(1)).Conversations().GetAsyncEnumerator(cancellationToken);

        while (await crowd.NextAsync(walk.MoveNextAsync().AsTask(), cancellationToken))
        {
            if (!walk.Current.TryGetValue(out var item, out _)) continue;
            ids.Add(item.Id.Value);
            crowd.NoteYielded(item);
            crowd.LetPagesArrive();
            Assert.That(crowd.MostPagesAhead, Is.LessThanOrEqualTo(1));
        }

        TestContext.Progress.WriteLine($"{Crowd.Accounts} accounts, {slots} slots: at most {crowd.MostUnyielded} of {ids.Count} rows unyielded, {crowd.MostInFlight} pages in flight");
        Assert.That(ids, Is.EqualTo(crowd.AllIds.OrderBy(id => int.Parse(id[4..], System.Globalization.CultureInfo.InvariantCulture)).ThenBy(id => id[..3])));
        Assert.That(crowd.MostInFlight, Is.EqualTo(slots));
        Assert.That(crowd.MostUnyielded, Is.LessThanOrEqualTo(((2 * Crowd.VendorPage) - 1) * Crowd.Accounts));
        Assert.That(crowd.Unyielded, Is.Zero);
    }
}
