namespace UnifiedInbox.Testing.Tests;

[CancelAfter(20_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixture("lemlist")]
[TestFixture("sendkit")]
[TestFixture("leadconnector")]
internal sealed class ChangesTests : IDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly VendorTwin twin;
    private readonly Caller caller;
    private readonly InboxView inbox;

    public ChangesTests(string provider)
    {
        twin = InboxView.Twin(provider, new TwinOptions { Time = clock });
        caller = new Caller(twin, clock);
        inbox = new InboxView(twin, caller);
    }

    public void Dispose() => caller.Dispose();

    [Test]
    public async Task The_ids_are_the_lists_in_its_order() =>
        Assert.That(twin.Changes.Ids, Is.EqualTo((await inbox.RowsAsync()).Select(row => row.Id)).And.Count.EqualTo(40));

    [Test]
    public async Task A_bumped_conversation_is_on_top_and_unread_and_its_thread_has_the_message([Range(0, 19)] int place)
    {
        var before = twin.Changes.Ids;

        twin.Changes.Bump(before[place]);

        var rows = await inbox.RowsAsync();
        Assert.That(rows.Select(row => row.Id), Is.EqualTo(before.Where(id => id != before[place]).Prepend(before[place])));
        await AssertTopIsNew(rows);
    }

    [Test]
    public async Task An_arrival_is_a_new_conversation_on_top_with_an_unread_message()
    {
        var before = twin.Changes.Ids;

        for (var i = 0; i < 12; i++)
        {
            var id = twin.Changes.Arrive();

            var rows = await inbox.RowsAsync();
            Assert.That(before, Does.Not.Contain(id));
            Assert.That(rows.Select(row => row.Id), Is.EqualTo(before.Prepend(id)));
            await AssertTopIsNew(rows);
            before = twin.Changes.Ids;
        }
    }

    [Test]
    public async Task A_removed_conversation_is_gone_from_the_list_and_by_its_id()
    {
        var before = twin.Changes.Ids;
        Assert.That(await inbox.ThreadStatusAsync(before[7]), Is.EqualTo(200));

        twin.Changes.Remove(before[7]);

        Assert.That((await inbox.RowsAsync()).Select(row => row.Id), Is.EqualTo(before.Where(id => id != before[7])));
        Assert.That(await inbox.ThreadStatusAsync(before[7]), Is.EqualTo(twin is SendkitTwin ? 404 : 400));
    }

    [Test]
    public async Task A_conversation_marked_as_read_is_read_where_it_was()
    {
        var before = await inbox.RowsAsync();
        var unread = before.First(row => row.IsUnread);

        twin.Changes.MarkRead(unread.Id);

        Assert.That(await inbox.RowsAsync(), Is.EqualTo(before.Select(row => row == unread ? row with { IsUnread = false } : row)));
    }

    [Test]
    public async Task The_unread_ids_are_what_an_unread_walk_lists()
    {
        twin.Changes.Bump(twin.Changes.Ids[^1]);
        Assert.That(twin.Changes.UnreadIds, Is.EqualTo((await inbox.RowsAsync()).Where(row => row.IsUnread).Select(row => row.Id)).And.Count.InRange(2, 39));
    }

    [Test]
    public async Task Every_change_is_later_than_the_one_before_and_not_before_the_clock()
    {
        clock.Advance(TimeSpan.FromDays(2));
        var now = clock.GetUtcNow();

        twin.Changes.Bump(twin.Changes.Ids[^1]);
        twin.Changes.Arrive();
        twin.Changes.Remove(twin.Changes.Ids[0]);
        twin.Changes.Arrive();

        var rows = await inbox.RowsAsync();
        Assert.That(rows.Select(row => row.Activity), Is.Ordered.Descending.And.Unique);
        Assert.That(rows[1].Activity, Is.EqualTo(now));
        Assert.That(rows[0].Activity, Is.EqualTo(now.AddSeconds(2)), "later than the conversation that is gone, too");
    }

    [Test]
    public async Task The_same_changes_of_the_same_seed_give_the_same_inbox()
    {
        var twins = new[] { 1, 1, 2 }.Select(seed => InboxView.Twin(twin.Provider, new TwinOptions { Seed = seed, Time = new ManualTimeProvider() }));
        List<List<InboxRow>> inboxes = [];
        foreach (var one in twins)
        {
            one.Changes.Arrive();
            one.Changes.Bump(one.Changes.Ids[9]);
            using var client = new Caller(one);
            inboxes.Add(await new InboxView(one, client).RowsAsync());
        }

        Assert.That(inboxes[1], Is.EqualTo(inboxes[0]));
        Assert.That(inboxes[2], Is.Not.EqualTo(inboxes[0]));
    }

    [Test]
    public void What_is_not_there_cannot_change()
    {
        Assert.That(() => twin.Changes.Bump("nobody"), Throws.ArgumentException);
        Assert.That(() => twin.Changes.Remove("nobody"), Throws.ArgumentException);
        Assert.That(() => twin.Changes.MarkRead("nobody"), Throws.ArgumentException);
    }

    [Test]
    public async Task Changes_from_many_threads_are_all_kept()
    {
        var before = twin.Changes.Ids;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                twin.Changes.Arrive();
                twin.Changes.Bump(before[(worker * 5) + (i % 5)]);
            }
        })));

        Assert.That(twin.Changes.Ids, Has.Count.EqualTo(840).And.Unique);
        Assert.That((await inbox.RowsAsync()).Select(row => row.Activity), Is.Ordered.Descending.And.Unique);
    }

    private async Task AssertTopIsNew(List<InboxRow> rows)
    {
        var newest = await inbox.NewestAsync(rows[0].Id);
        Assert.That(rows.Select(row => row.Activity), Is.Ordered.Descending.And.Unique);
        Assert.That(rows[0].IsUnread, Is.True);
        Assert.That(newest.IsFromLead, Is.True);
        // lemlist dates a mail by whole seconds.
        Assert.That(newest.At, Is.EqualTo(rows[0].Activity).Within(TimeSpan.FromSeconds(1)).And.GreaterThan(rows[1].Activity));
        if (twin is LemlistTwin) return;
        Assert.That(rows[0].IsFromLead, Is.True);
        Assert.That(newest.Text.Replace("<br/>", "\n", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal), Does.Contain(rows[0].Preview!));
    }
}
