namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class MergedPagesTests
{
    [Test]
    public async Task Every_page_is_full_but_the_last_of_a_phase([Range(1, 8)] int pageSize)
    {
        var inbox = Inbox.Of(Lister("a", "50 40 30", 2), Lister("b", "45 35 25 15", 1));

        var pages = await inbox.Conversations().AsPages(pageSize).ToListAsync();

        Assert.That(pages.SkipLast(2).Select(page => page.Items.Count), Is.All.EqualTo(pageSize));
        Assert.That(pages[^2].Items, Has.Count.InRange(1, pageSize));
        Assert.That(pages[^1].Items, Is.Empty, "nothing moved");
        Assert.That(Inbox.Ids(pages), Is.EqualTo(await Inbox.IdsAsync(inbox.Conversations())));
        Assert.That(pages.SkipLast(1).Select(page => page.Phase), Is.All.EqualTo(WalkPhase.Walk));
        Assert.That(pages[^1].Phase, Is.EqualTo(WalkPhase.ClosingReread));
    }

    [Test]
    public async Task Every_page_says_how_each_account_stands_in_the_order_of_registration()
    {
        var inbox = Inbox.Of(Lister("b", "45 35", 1), Lister("a", "50 40", 2));

        var pages = await inbox.Conversations().AsPages(2).ToListAsync();

        Assert.That(pages.Select(Inbox.Outcomes), Is.EqualTo(["b:InProgress a:InProgress", "b:InProgress a:InProgress", "b:Complete a:Complete"]));
    }

    [Test]
    public async Task A_lane_that_walked_to_its_end_shows_as_running_until_its_closing_reread()
    {
        var pages = await Inbox.Of(Lister("a", "50 40", 2), Lister("b", "10", 2)).Conversations().AsPages(2).ToListAsync();

        Assert.That(pages.Select(Inbox.Outcomes), Is.EqualTo(["a:InProgress b:InProgress", "a:InProgress b:InProgress", "a:Complete b:Complete"]));
    }

    [Test]
    public async Task A_page_is_not_held_back_to_find_out_whether_a_lane_ends()
    {
        var lister = new FakeLister("a", Paging.ByNumber(Sample.Rows("a", "50 40"), 2));
        var hold = lister.Hold("2");
        await using var pages = Inbox.Of(lister).Conversations().AsPages(2).GetAsyncEnumerator();

        Assert.That(await pages.MoveNextAsync(), Is.True);
        Assert.That(Inbox.Outcomes(pages.Current), Is.EqualTo("a:InProgress"));
        Assert.That(pages.Current.Cursor, Is.Not.Null);
        hold.SetResult();
        Assert.That(await pages.MoveNextAsync(), Is.True);
        Assert.That((Inbox.Ids(pages.Current), Inbox.Outcomes(pages.Current), pages.Current.Phase), Is.EqualTo(("", "a:InProgress", WalkPhase.Walk)));
        Assert.That(await pages.MoveNextAsync(), Is.True);
        Assert.That((Inbox.Ids(pages.Current), Inbox.Outcomes(pages.Current), pages.Current.Cursor), Is.EqualTo(("", "a:Complete", (string?)null)));
        Assert.That(await pages.MoveNextAsync(), Is.False);
    }

    [Test]
    public async Task An_empty_last_page_that_is_here_already_costs_no_page_of_its_own_but_the_closing_one()
    {
        var pages = await Inbox.Of(new FakeLister("a", Paging.ByNumber(Sample.Rows("a", "50 40"), 2))).Conversations().AsPages(2).ToListAsync();

        Assert.That(pages.Select(Inbox.Outcomes), Is.EqualTo(["a:InProgress", "a:Complete"]));
    }

    [Test]
    public async Task The_cursor_is_null_exactly_when_no_lane_owes_anything()
    {
        var stalled = new FakeLister("s", cursor => Sample.Page(Sample.Rows("s", "45"), cursor + "x"));
        var pages = await Inbox.Of(Lister("a", "50 40", 1), stalled).Conversations().AsPages(1).ToListAsync();

        Assert.That(Inbox.Outcomes(pages[^1]), Is.EqualTo("a:Complete s:Uncertain(stalled)"));
        Assert.That(pages.Select(page => page.Cursor is null), Is.EqualTo([false, false, false, true]));
    }

    [Test]
    public async Task A_failed_lane_keeps_the_cursor_alive()
    {
        var lister = Lister("a", "50 40", 1);
        lister.Faults["t1"] = Sample.Unavailable("a");

        var page = (await Inbox.Of(lister).Conversations().AsPages(9).ToListAsync()).Single();

        Assert.That(Inbox.Outcomes(page), Is.EqualTo("a:Failed"));
        Assert.That(page.Cursor, Is.Not.Null);
    }

    [Test]
    public async Task A_page_says_what_was_skipped_since_the_one_before()
    {
        var rows = Sample.Rows("a", "50 40 30");
        var inbox = Inbox.Of(new FakeLister("a", cursor => cursor switch
        {
            "" => Sample.Page(rows[..2], "2", Sample.Skipped("a", "x")),
            _ => Sample.Page(rows[2..], null, Sample.Skipped("a", "y")),
        }));

        var pages = await inbox.Conversations().AsPages(1).ToListAsync();

        Assert.That(pages.Select(page => string.Join(' ', page.Outcomes[0].Skipped.Select(item => item.Id))), Is.EqualTo(["x", "y", "", ""]));
    }

    [Test]
    public void A_page_size_below_one_is_refused_at_the_call([Values(0, -1)] int pageSize)
    {
        var stream = Inbox.Of(Lister("a", "50", 1)).Conversations();

        Assert.That(() => stream.AsPages(pageSize), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Any_page_size_is_fine()
    {
        var pages = await Inbox.Of(Lister("a", "50 40", 1)).Conversations().AsPages(int.MaxValue).ToListAsync();

        Assert.That(pages.Select(page => page.Items.Count), Is.EqualTo([2, 0]));
    }

    [Test]
    public async Task Every_enumeration_is_a_walk_of_its_own()
    {
        var lister = Lister("a", "50 40 30", 2);
        var stream = Inbox.Of(lister).Conversations();
        Assert.That(lister.Requested, Is.Empty);

        var first = await Inbox.IdsAsync(stream);
        var second = await Inbox.IdsAsync(stream);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(lister.Requested, Has.Count.EqualTo(2 * 3));
    }

    private static FakeLister Lister(string account, string minutes, int size) => new(account, Paging.ByToken(Sample.Rows(account, minutes), size));
}
