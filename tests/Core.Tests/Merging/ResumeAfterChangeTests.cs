namespace UnifiedInbox.Core.Tests.Merging;

/// <summary>Something failed, moved, came or went between a page and its resume.</summary>
[CancelAfter(60_000)]
public sealed class ResumeAfterChangeTests
{
    [Test]
    public async Task A_lane_that_failed_and_came_back_owes_nothing_in_the_end([Range(0, 4)] int failingPage, [Range(1, 7)] int pageSize)
    {
        var failing = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "90 70 50 30 10"), 1));
        failing.Faults[failingPage == 0 ? "" : $"t{failingPage}"] = Sample.Unavailable("a");
        var inbox = Inbox.Of(failing, new FakeLister("b", Paging.ByToken(Sample.Rows("b", "80 60 40 20"), 2)));

        var pages = await inbox.Conversations().AsPages(pageSize).ToListAsync();
        failing.Faults.Clear();
        var resumed = await Inbox.Resume(inbox, pages[^1].Cursor!).AsPages(pageSize).ToListAsync();

        var ids = Inbox.Ids([.. pages, .. resumed]);
        Assert.That(Inbox.Outcomes(pages[^1]), Is.EqualTo("a:Failed b:Complete"));
        Assert.That(Inbox.Outcomes(resumed[^1]), Is.EqualTo("a:Complete b:Complete"));
        Assert.That(ids, Is.Unique);
        Assert.That(ids.Where(id => id[0] == 'a'), Is.EqualTo(["a0", "a1", "a2", "a3", "a4"]));
        Assert.That(ids.Where(id => id[0] == 'b'), Is.EqualTo(["b0", "b1", "b2", "b3"]));
    }

    [Test]
    public async Task A_lane_that_fails_again_while_its_position_is_sought_keeps_it()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "90 80 70 60"), 1));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();
        lister.Faults["t2"] = Sample.Unavailable("a");

        var failed = (await Inbox.Resume(inbox, page.Cursor!).AsPages(3).ToListAsync()).Single();
        lister.Faults.Clear();

        Assert.That(Inbox.Outcomes(failed), Is.EqualTo("a:Failed"));
        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, failed.Cursor!)), Is.EqualTo(["a3"]));
    }

    [Test]
    public async Task New_rows_on_top_push_the_position_down_and_it_is_found_again([Range(0, 7)] int newRows)
    {
        var rows = Sample.Rows("a", "90 80 70 60 50 40");
        var lister = new FakeLister("a", Paging.ByNumber(rows, 2));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();

        lister.Pages = Paging.ByNumber([.. Enumerable.Range(0, newRows).Select(place => Sample.Row("a", $"new{place}", 200 - place)), .. rows], 2);

        var risen = Enumerable.Range(0, newRows).Select(place => $"new{place}");
        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo(["a3", "a4", "a5", .. risen]));
    }

    [Test]
    public async Task Rows_that_go_pull_the_position_up_and_it_is_found_a_page_earlier()
    {
        var rows = Sample.Rows("a", "90 80 70 60 50 40");
        var lister = new FakeLister("a", Paging.ByNumber(rows, 2));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();

        lister.Pages = Paging.ByNumber(rows[1..], 2);

        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo(["a3", "a4", "a5"]));
    }

    [Test]
    public async Task When_the_last_item_is_gone_the_lane_goes_on_below_its_key_and_loses_nothing([Range(1, 4)] int vendorSize)
    {
        var rows = Sample.Rows("a", "90 80 70 60 50 40");
        var lister = new FakeLister("a", Paging.ByNumber(rows, vendorSize));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();

        lister.Pages = Paging.ByNumber([.. rows[..2], .. rows[3..]], vendorSize);

        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo(["a3", "a4", "a5"]));
    }

    [Test]
    public async Task When_the_last_item_moved_to_the_top_the_lane_goes_on_after_the_rows_of_its_old_time_that_were_yielded()
    {
        var rows = Sample.Rows("a", "90 70 70 70 60");
        var lister = new FakeLister("a", Paging.ByNumber(rows, 2));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();
        Assert.That(Inbox.Ids(page), Is.EqualTo("a0 a1 a2"));

        lister.Pages = Paging.ByNumber([Sample.Row("a", "a2", 99), rows[0], rows[1], rows[3], rows[4]], 2);

        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo(["a3", "a4", "a2"]));
    }

    [Test]
    public async Task A_position_lost_among_rows_without_a_time_does_not_read_the_whole_list_before_it_goes_on()
    {
        var rows = Sample.Rows("a", string.Join(' ', Enumerable.Repeat("_", 30)));
        var lister = new FakeLister("a", Paging.ByToken(rows, 1));
        var page = await Inbox.Of(lister).Conversations().AsPages(3).FirstAsync();
        var changed = new FakeLister("a", Paging.ByToken([.. rows[..2], .. rows[3..]], 1));

        var resumed = await Inbox.Resume(Inbox.Of(changed), page.Cursor!).AsPages(1).FirstAsync();

        Assert.That(Inbox.Ids(resumed), Is.EqualTo("a1"));
        Assert.That(changed.Requested, Has.Count.EqualTo(9), "eight to look for it, one read ahead");
    }

    [Test]
    public async Task After_a_resume_below_a_lost_position_the_next_cursor_leads_on_again()
    {
        var rows = Sample.Rows("a", "90 80 70 60 50 40");
        var lister = new FakeLister("a", Paging.ByNumber(rows, 2));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();
        lister.Pages = Paging.ByNumber([.. rows[..2], .. rows[3..]], 2);

        var pages = await Inbox.OnePagePerResumeAsync(inbox, page, 1);

        Assert.That(Inbox.Ids(pages[1..]), Is.EqualTo(["a3", "a4", "a5"]));
    }

    [Test]
    public async Task A_lost_position_among_rows_of_its_time_neither_loses_nor_repeats_any_of_them_over_several_resumes()
    {
        var rows = Sample.Rows("a", "90 50 50 50 50 50 50 40");
        var lister = new FakeLister("a", Paging.ByToken(rows, 1));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(3).FirstAsync();
        lister.Pages = Paging.ByToken([.. rows[..2], .. rows[3..]], 1);

        var pages = await Inbox.OnePagePerResumeAsync(inbox, page, 1);

        Assert.That(Inbox.Ids(pages[1..]), Is.EqualTo(["a3", "a4", "a5", "a6", "a7"]));
    }

    [Test]
    public async Task Of_more_rows_of_one_time_than_a_cursor_holds_some_come_rather_twice_than_never()
    {
        var rows = Sample.Rows("a", string.Join(' ', Enumerable.Repeat("50", 20)));
        var lister = new FakeLister("a", Paging.ByToken(rows, 5));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(15).FirstAsync();
        lister.Pages = Paging.ByToken([.. rows[..14], .. rows[15..]], 5);

        var rest = await Inbox.IdsAsync(Inbox.Resume(inbox, page.Cursor!));

        Assert.That(rest.Take(6), Is.EqualTo(["a0", "a1", "a2", "a3", "a4", "a5"]), "of 14 before it, the last 8 are known");
        Assert.That(rest.Skip(6).Take(5), Is.EqualTo(["a15", "a16", "a17", "a18", "a19"]));
    }

    [Test]
    public async Task Accounts_that_are_gone_are_dropped_and_counted_on_every_page()
    {
        var page = await Inbox.Of(Lister("a", "90 70"), Lister("b", "80 60"), Lister("c", "75 65")).Conversations().AsPages(2).FirstAsync();

        var resumed = await Inbox.Resume(Inbox.Of(Lister("b", "80 60")), page.Cursor!).AsPages(1).ToListAsync();

        Assert.That(page.RemovedAccounts, Is.Zero);
        Assert.That(Inbox.Ids(resumed), Is.EqualTo(["b1"]));
        Assert.That(resumed.Select(each => each.RemovedAccounts), Is.All.EqualTo(2));
    }

    [Test]
    public async Task Accounts_that_are_new_start_at_the_top()
    {
        var page = await Inbox.Of(Lister("a", "90 70 50")).Conversations().AsPages(2).FirstAsync();

        var resumed = await Inbox.Resume(Inbox.Of(Lister("a", "90 70 50"), Lister("new", "95 40")), page.Cursor!).AsPages(9).ToListAsync();

        Assert.That(Inbox.Ids(resumed), Is.EqualTo(["new0", "a2", "new1"]));
        Assert.That(resumed.Select(each => each.RemovedAccounts), Is.All.Zero);
    }

    private static FakeLister Lister(string account, string minutes) => new(account, Paging.ByToken(Sample.Rows(account, minutes), 1));
}
