namespace UnifiedInbox.Core.Tests.Merging;

/// <summary>Inboxes that do not change while they are read: a resumed walk is the rest of the walk, item by item.</summary>
[CancelAfter(60_000)]
public sealed class ResumeTests
{
    private static readonly string[] Ordered = ["90 80 80 80 70 50 30 20", "85 80 75 50 45 30 10", "80 60 50 50 40 20 5"];
    private static readonly string[] Unordered = ["90 60 80 10 70 5 30", "85 80 75 95 45 30 10", "_ 80 _ 50 _ _ 40 20 _"];

    [Test]
    public async Task The_cursor_of_every_page_leads_to_the_rest([Range(1, 7)] int pageSize, [Range(1, 5)] int vendorSize, [Values] bool isOrdered)
    {
        var minutes = isOrdered ? Ordered : Unordered;
        var inbox = Inbox.Of(
            new FakeLister("a", Paging.ByNumber(Sample.Rows("a", minutes[0]), vendorSize)),
            new FakeLister("b", Paging.ByToken(Sample.Rows("b", minutes[1]), (vendorSize % 3) + 1)),
            new FakeLister("c", Paging.WithEmptyPages(Sample.Rows("c", minutes[2]), (vendorSize % 4) + 1)));

        await EveryCursorLeadsToTheRest(inbox, pageSize, "fixed rows");
    }

    [Test]
    public async Task The_cursor_of_every_page_leads_to_the_rest_when_pages_overlap([Range(1, 7)] int pageSize, [Range(4, 6)] int vendorSize)
    {
        var inbox = Inbox.Of(
            new FakeLister("a", Paging.ByDate(Sample.Rows("a", Ordered[0]), vendorSize)),
            new FakeLister("b", Paging.ByDate(Sample.Rows("b", Ordered[1]), vendorSize)),
            new FakeLister("c", Paging.ByDate(Sample.Rows("c", Ordered[2]), vendorSize)));

        await EveryCursorLeadsToTheRest(inbox, pageSize, "overlapping pages");
    }

    [Test]
    public async Task The_cursor_of_every_page_leads_to_the_rest_whatever_the_rows([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var inbox = Inbox.Of(Enumerable.Range(0, random.Next(1, 6)).Select(lane => RandomLister(random, $"l{lane}")));

        await EveryCursorLeadsToTheRest(inbox, random.Next(1, 8), $"seed {seed}", new ConversationQuery { Channels = [Channel.Sms] });
    }

    [Test]
    public async Task A_walk_of_one_page_per_resume_is_the_whole_walk([Range(1, 7)] int pageSize, [Values] bool isOrdered)
    {
        var minutes = isOrdered ? Ordered : Unordered;
        var inbox = Inbox.Of(
            new FakeLister("a", Paging.ByNumber(Sample.Rows("a", minutes[0]), 2)),
            new FakeLister("b", Paging.ByToken(Sample.Rows("b", minutes[1]), 3)),
            new FakeLister("c", Paging.ByToken(Sample.Rows("c", minutes[2]), 1)));

        var pages = await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(pageSize).FirstAsync(), pageSize);

        Assert.That(Inbox.Ids(pages), Is.EqualTo(await Inbox.IdsAsync(inbox.Conversations())));
        Assert.That(pages[^1].Outcomes.Select(outcome => outcome.Completeness.Reason), Is.EqualTo(isOrdered ? [null, null, null] : new[] { "order", "order", null }));
    }

    [Test]
    public async Task Resuming_reads_from_one_page_before_the_last_item()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "90 80 70 60 50 40 30 20 10"), 2));
        var page = await Inbox.Of(lister).Conversations().AsPages(5).FirstAsync();
        var again = new FakeLister("a", lister.Pages);

        Assert.That(await Inbox.IdsAsync(Inbox.Resume(Inbox.Of(again), page.Cursor!)), Is.EqualTo(["a5", "a6", "a7", "a8"]));
        Assert.That(again.Requested, Is.EqualTo(["t2", "t4", "t6", "t8", ""]));
    }

    [Test]
    public async Task Resuming_does_not_read_again_what_was_filtered_out()
    {
        var query = new ConversationQuery { Channels = [Channel.Sms] };
        List<Conversation> rows = [.. Enumerable.Range(0, 9).Select(place => Sample.Row("a", $"a{place}", 90 - place, null, place is 0 or 8 ? [Channel.Sms] : []))];
        var lister = new FakeLister("a", Paging.ByToken(rows, 1)) { FilterApplied = FilterApplied.Local };
        var page = await Inbox.Of(lister, new FakeLister("b", Paging.ByToken([Sample.Row("b", "b0", 89, null, Channel.Sms), Sample.Row("b", "b1", 88, null, Channel.Sms)], 1)))
            .Conversations(query).AsPages(2).FirstAsync();
        var again = new FakeLister("a", lister.Pages) { FilterApplied = FilterApplied.Local };

        Assert.That(await Inbox.IdsAsync(Inbox.Resume(Inbox.Of(again), page.Cursor!, query)), Is.EqualTo(["a8"]));
        Assert.That(again.Requested, Is.EqualTo(["t6", "t7", "t8", "", "t1"]));
    }

    [Test]
    public async Task A_break_of_the_order_is_remembered_over_resumes()
    {
        var inbox = Inbox.Of(new FakeLister("a", Paging.ByToken(Sample.Rows("a", "90 95 80 70 60 50 40"), 1)));

        var pages = await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(1).FirstAsync(), 1);

        Assert.That(Inbox.Outcomes(pages[^1]), Is.EqualTo("a:Uncertain(order)"));
    }

    [Test]
    public async Task A_break_of_the_order_behind_rows_without_a_time_is_noticed_after_a_resume()
    {
        var inbox = Inbox.Of(new FakeLister("a", Paging.ByToken(Sample.Rows("a", "50 _ _ _ 60"), 1)));
        var page = await inbox.Conversations().AsPages(3).FirstAsync();

        Assert.That(await Inbox.ReadAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo("a3 a4 a:Uncertain(order)"));
    }

    [Test]
    public async Task An_ended_lane_gives_its_outcome_again_without_a_request()
    {
        var ended = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "90 95"), 2)) { FilterApplied = FilterApplied.Vendor };
        var running = new FakeLister("b", Paging.ByToken(Sample.Rows("b", "50 40"), 1));
        running.Faults["t1"] = Sample.Unavailable("b");
        var page = await Inbox.Of(ended, running).Conversations().AsPages(3).LastAsync();
        Assert.That(Inbox.Outcomes(page), Is.EqualTo("a:Uncertain(order) b:Failed"));
        running.Faults.Clear();
        var before = ended.Requested.Count;

        var entries = await Inbox.Resume(Inbox.Of(ended, running), page.Cursor!).ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a:Uncertain(order) b1 b:Complete"));
        Assert.That(entries[0].AsT1.FilterApplied, Is.EqualTo(FilterApplied.Vendor));
        Assert.That(ended.Requested, Has.Count.EqualTo(before));
    }

    [Test]
    public async Task What_was_skipped_before_the_position_is_not_reported_again()
    {
        var rows = Sample.Rows("a", "90 80 70");
        var inbox = Inbox.Of(new FakeLister("a", cursor => cursor switch
        {
            "" => Sample.Page(rows[..1], "1", Sample.Skipped("a", "x")),
            "1" => Sample.Page(rows[1..2], "2", Sample.Skipped("a", "y")),
            _ => Sample.Page(rows[2..], null, Sample.Skipped("a", "z")),
        }));
        await using var pages = inbox.Conversations().AsPages(1).GetAsyncEnumerator();
        await pages.MoveNextAsync();
        await pages.MoveNextAsync();

        var entries = await Inbox.Resume(inbox, pages.Current.Cursor!).ToListAsync();

        Assert.That(entries[^1].AsT1.Skipped.Select(item => item.Id), Is.EqualTo(["z"]));
    }

    [Test]
    public async Task The_watermark_is_the_newest_key_at_the_start_and_survives_resumes()
    {
        var inbox = Inbox.Of(new FakeLister("a", Paging.ByToken(Sample.Rows("a", "_ 80 90 70 60 50"), 3)));

        var page = await inbox.Conversations().AsPages(1).FirstAsync();
        for (var i = 0; i < 4; i++)
        {
            Assert.That(MergedCursorCodec.TryRead(page.Cursor!, out var cursor), Is.True);
            Assert.That(cursor!.Lanes.Single().Record.Head!.Value.Watermark, Is.EqualTo(Sample.At(90).UtcTicks));
            page = await Inbox.Resume(inbox, page.Cursor!).AsPages(1).FirstAsync();
        }
    }

    private static FakeLister RandomLister(Random random, string name)
    {
        var isOrdered = random.Next(3) > 0;
        var rows = Enumerable.Range(0, random.Next(0, 30)).Select(place => Sample.Row(
            name, $"{name}-{place}", random.Next(8) == 0 ? null : isOrdered ? 500 - (place * 3 / 2) : random.Next(60), null, random.Next(4) == 0 ? [] : [Channel.Sms])).ToList();
        var size = random.Next(1, 7);
        var pages = random.Next(3) switch
        {
            0 => Paging.ByNumber(rows, size),
            1 => Paging.ByToken(rows, size),
            _ => Paging.WithEmptyPages(rows, size),
        };
        return new FakeLister(name, pages)
        {
            FilterApplied = random.Next(2) == 0 ? FilterApplied.Local : FilterApplied.Vendor,
            IsAsynchronous = random.Next(2) == 0,
        };
    }

    private static async Task EveryCursorLeadsToTheRest(UnifiedInboxClient inbox, int pageSize, string what, ConversationQuery? query = null)
    {
        var whole = await Inbox.IdsAsync(inbox.Conversations(query));
        var pages = await inbox.Conversations(query).AsPages(pageSize).ToListAsync();
        Assert.That(Inbox.Ids(pages), Is.EqualTo(whole), what);
        Assert.That(whole, Is.Unique, what);

        var done = 0;
        foreach (var page in pages)
        {
            done += page.Items.Count;
            if (page.Cursor is { } cursor)
            {
                var rest = await Inbox.IdsAsync(Inbox.Resume(inbox, cursor, query));
                Assert.That(rest, Is.EqualTo(whole.Skip(done)), $"{what}, after {done} items");
            }
        }

        Assert.That(done, Is.EqualTo(whole.Count), what);
    }
}
