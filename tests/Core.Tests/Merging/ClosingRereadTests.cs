using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging;

/// <summary>Lists that change while they are read: what rose meanwhile is yielded at the end.</summary>
[CancelAfter(60_000)]
public sealed class ClosingRereadTests
{
    [Test]
    [Catalogue(38)]
    public async Task A_conversation_that_rises_before_the_walk_has_come_to_it_is_yielded_at_the_end()
    {
        var list = new LivingList("a", "60 50 40 30 20 10", 2) { Changes = { [2] = list => list.Put("a4", 99) } };

        var text = await Inbox.ReadAsync(Of(list));

        Assert.That(text, Is.EqualTo("a0 a1 a2 a3 a5 a4 a:Complete"));
    }

    [Test]
    public async Task A_conversation_that_rises_after_it_was_yielded_is_yielded_again_with_its_new_time()
    {
        var list = new LivingList("a", "60 50 40 30", 2) { Changes = { [2] = list => list.Put("a1", 99) } };

        var entries = await Of(list).ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a0 a1 a2 a3 a1 a:Complete"));
        Assert.That(entries[^2].AsT0.LastActivityAt, Is.EqualTo(Sample.At(99)));
    }

    [Test]
    public async Task New_conversations_come_in_time_order_over_all_accounts_in_pages_of_their_own()
    {
        var a = new LivingList("a", "60 50 40", 2) { Changes = { [2] = list => { list.Put("x", 90); list.Put("y", 92); } } };
        var b = new LivingList("b", "55 45", 2) { Changes = { [2] = list => { list.Put("z", 91); list.Put("w", 93); } } };

        var pages = await Inbox.Of(new FakeLister("a", a.ByNumber), new FakeLister("b", b.ByNumber)).Conversations().AsPages(3).ToListAsync();

        Assert.That(pages.Select(page => $"{page.Phase} {Inbox.Ids(page)}"), Is.EqualTo(
            ["Walk a0 b0 a1", "Walk b1 a2", "ClosingReread w y z", "ClosingReread x"]));
        Assert.That(pages.Select(Inbox.Outcomes), Is.EqualTo(
            ["a:InProgress b:InProgress", "a:InProgress b:InProgress", "a:InProgress b:Complete", "a:Complete b:Complete"]));
        Assert.That(pages.Select(page => page.Cursor is null), Is.EqualTo([false, false, false, true]));
    }

    [TestCase("60 50 40 30", 2)]
    [TestCase("_ _ _ _", 1)]
    [TestCase("", 2)]
    public async Task A_list_that_does_not_change_costs_one_page_more(string minutes, int size)
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", minutes), size));

        var entries = await Inbox.Of(lister).Conversations().ToListAsync();

        Assert.That(entries.Count(entry => entry.IsT0), Is.EqualTo(Sample.Rows("a", minutes).Count));
        Assert.That(lister.Requested.Count(cursor => cursor.Length == 0), Is.EqualTo(2));
        Assert.That(lister.Requested.Skip(1).Where(cursor => cursor.Length > 0), Is.Unique);
        Assert.That(lister.Requested[^1], Is.Empty);
    }

    [Test]
    public async Task A_top_of_one_time_costs_the_pages_of_that_time()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 60 60 50 40 30"), 2));

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a2 a3 a4 a5 a:Complete"));
        Assert.That(lister.Requested, Is.EqualTo(["", "t2", "t4", "", "t2"]));
    }

    [Test]
    public async Task A_conversation_new_at_the_watermark_is_yielded_although_a_page_edge_hides_it()
    {
        var before = Sample.Rows("a", "60 60 50");
        List<Conversation> after = [.. before[..2], Sample.Row("a", "x", 60), before[2]];
        var reads = 0;
        var lister = new FakeLister("a", cursor => Paging.ByToken(++reads <= 2 ? before : after, 2)(cursor));

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a2 x a:Complete"));
    }

    [Test]
    public async Task A_list_that_was_empty_is_looked_at_again()
    {
        var list = new LivingList("a", "", 2) { Changes = { [2] = list => { list.Put("x", 5); list.Put("y", 6); list.Put("z", 7); } } };

        Assert.That(await Inbox.ReadAsync(Of(list)), Is.EqualTo("z y x a:Complete"));
    }

    [Test]
    public async Task A_conversation_new_at_the_very_instant_of_the_watermark_is_yielded()
    {
        var list = new LivingList("a", "60 50 40", 2) { Changes = { [3] = list => list.Put("x", 60) } };

        Assert.That(await Inbox.IdsAsync(Of(list)), Is.SupersetOf(new[] { "a0", "a1", "a2", "x" }));
    }

    [Test]
    public async Task What_rises_between_two_pages_of_the_reread_is_not_lost()
    {
        // The walk takes 3 requests. Then four rows rise, which the re-read needs several pages for; the oldest of them rises again when the first is read.
        var list = new LivingList("a", "60 50 40 30 20 10", 2)
        {
            Changes =
            {
                [2] = list => { list.Put("a4", 90); list.Put("a5", 91); list.Put("x", 92); list.Put("y", 93); },
                [7] = list => list.Put("a4", 99),
            },
        };

        var ids = await Inbox.IdsAsync(Of(list));

        Assert.That(ids, Is.SupersetOf(new[] { "a0", "a1", "a2", "a3", "a4", "a5", "x", "y" }));
    }

    [Test]
    public async Task A_list_that_moves_faster_than_it_can_be_read_ends_uncertain()
    {
        var list = new LivingList("a", "60 50 40", 1);
        for (var read = 1; read < 500; read++)
        {
            var minute = 100 + (read * 2);
            list.Changes[read] = changed => { changed.Put($"n{minute}", minute); changed.Put($"n{minute + 1}", minute + 1); };
        }

        var entries = await Of(list).ToListAsync();

        Assert.That(Inbox.Text(entries[^1]), Does.StartWith("a:Uncertain("));
        Assert.That(entries[^1].AsT1.Completeness.KnownSince, Is.Null);
    }

    [Test]
    public async Task A_failure_in_the_reread_is_a_failed_lane_and_a_resume_repeats_the_reread_only()
    {
        var list = new LivingList("a", "60 50 40 30", 3) { Changes = { [2] = list => list.Put("a3", 99) } };
        var lister = new FakeLister("a", list.ByNumber);
        var inbox = Inbox.Of(lister);
        await using var pages = inbox.Conversations().AsPages(9).GetAsyncEnumerator();
        await pages.MoveNextAsync();
        lister.Faults[""] = Sample.Unavailable("a");
        await pages.MoveNextAsync();
        var failed = pages.Current;
        lister.Faults.Clear();
        var before = lister.Requested.Count;

        var resumed = await Inbox.Resume(inbox, failed.Cursor!).AsPages(9).ToListAsync();

        Assert.That((failed.Phase, Inbox.Ids(failed), Inbox.Outcomes(failed)), Is.EqualTo((WalkPhase.ClosingReread, "", "a:Failed")));
        Assert.That(failed.Outcomes[0].Fault, Is.TypeOf<UnavailableFault>());
        Assert.That(resumed.Select(page => $"{page.Phase} {Inbox.Ids(page)} {Inbox.Outcomes(page)}"), Is.EqualTo(["ClosingReread a3 a:Complete"]));
        Assert.That(lister.Requested.Skip(before), Is.EqualTo([""]));
    }

    [Test]
    public async Task A_walk_of_one_page_per_resume_yields_what_rose_once([Range(1, 4)] int pageSize)
    {
        var list = new LivingList("a", "60 50 40 30", 2)
        {
            Changes = { [3] = list => { list.Put("x", 90); list.Put("y", 91); list.Put("z", 91); list.Put("a3", 99); } },
        };
        var inbox = Inbox.Of(new FakeLister("a", list.ByNumber));

        var pages = await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(pageSize).FirstAsync(), pageSize);

        var ids = Inbox.Ids(pages);
        Assert.That(ids.TakeLast(4), Is.EquivalentTo(["a3", "x", "y", "z"]));
        Assert.That(ids.Take(3), Is.EqualTo(["a0", "a1", "a2"]));
        Assert.That(pages[^1].Outcomes[0].Completeness, Is.EqualTo(Completeness.Complete with { KnownSince = pages[^1].Outcomes[0].Completeness.KnownSince }));
    }

    [Test]
    public async Task What_rises_between_two_resumes_of_the_reread_is_not_lost()
    {
        var list = new LivingList("a", "60 50 40", 3) { Changes = { [2] = list => { list.Put("x", 90); list.Put("y", 91); } } };
        var inbox = Inbox.Of(new FakeLister("a", list.ByNumber));
        await using var pages = inbox.Conversations().AsPages(1).GetAsyncEnumerator();
        while (await pages.MoveNextAsync() && pages.Current.Phase == WalkPhase.Walk)
        {
        }

        Assert.That(Inbox.Ids(pages.Current), Is.EqualTo("y"));
        list.Put("x", 99);

        Assert.That(await Inbox.IdsAsync(Inbox.Resume(inbox, pages.Current.Cursor!)), Does.Contain("x"));
    }

    [Test]
    public async Task A_lane_that_failed_or_stalled_in_the_walk_is_not_read_again()
    {
        var failing = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50"), 1)) { Faults = { ["t1"] = Sample.Unavailable("a") } };
        var stalled = new FakeLister("s", _ => Sample.Page(Sample.Rows("s", "45"), "x"));

        var pages = await Inbox.Of(failing, stalled).Conversations().AsPages(9).ToListAsync();

        Assert.That(pages.Select(page => page.Phase), Is.EqualTo([WalkPhase.Walk]));
        Assert.That(failing.Requested, Is.EqualTo(["", "t1"]));
        Assert.That(stalled.Requested, Is.EqualTo(["", "x", "x", "x"]), "a page that repeats the one before it is asked for again");
    }

    [Test]
    public async Task A_consumer_that_stops_early_does_not_pay_for_a_reread()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50 40 30"), 2));

        await Inbox.Of(lister).Conversations().Take(4).ToListAsync();

        Assert.That(lister.Requested, Is.EqualTo(["", "t2"]));
    }

    [Test]
    public async Task An_unreadable_element_at_the_head_is_reported_again_only_when_it_is_new([Values] bool isNew)
    {
        var rows = Sample.Rows("a", "60 50");
        var reads = 0;
        var inbox = Inbox.Of(new FakeLister("a", _ => Sample.Page(rows, null, Sample.Skipped("a", ++reads > 1 && isNew ? "y" : "x"))));

        var entries = await inbox.Conversations().ToListAsync();

        Assert.That(entries[^1].AsT1.Skipped.Select(item => item.Id), Is.EqualTo(isNew ? ["x", "y"] : new[] { "x" }));
    }

    [Test]
    public async Task Rows_that_rose_obey_the_filter()
    {
        var list = new LivingList("a", "60 50 40", 2) { Changes = { [2] = list => list.Put("x", 90) } };
        var lister = new FakeLister("a", list.ByNumber) { FilterApplied = FilterApplied.Local };

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations(new ConversationQuery { Channels = [Channel.Sms] })), Is.EqualTo("a:Complete"));
    }

    [Test]
    [Catalogue(38, 40)]
    public async Task Lists_that_change_at_random_lose_nothing_in_one_go_or_resumed_on_every_page([Values] bool isResumed)
    {
        var complete = 0;
        for (var seed = 1; seed <= 1000; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(1, 25);
            var list = RestlessList(random, count);
            var inbox = Inbox.Of(new FakeLister("a", list.ByNumber));
            var pageSize = random.Next(1, 8);

            var pages = isResumed
                ? await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(pageSize).FirstAsync(), pageSize)
                : await inbox.Conversations().AsPages(pageSize).ToListAsync();

            if (pages[^1].Outcomes[0].Completeness.State == CompletenessState.Complete)
            {
                complete++;
                Assert.That(Inbox.Ids(pages), Is.SupersetOf(Enumerable.Range(0, count).Select(place => $"a{place}")), $"seed {seed}");
            }
        }

        Assert.That(complete, Is.GreaterThan(700), "the claim is made often enough to be tested");
    }

    /// <summary>Before every other request on average, one of its conversations rises or a new one comes.</summary>
    private static LivingList RestlessList(Random random, int count)
    {
        var list = new LivingList("a", string.Join(' ', Enumerable.Range(0, count).Select(place => 100 - place)), random.Next(1, 6));
        for (var read = 2; read < 60; read++)
        {
            if (random.Next(2) == 0)
            {
                var (id, minute) = (random.Next(3) == 0 ? $"n{read}" : $"a{random.Next(count)}", 1000 + read);
                list.Changes[read] = changed => changed.Put(id, minute);
            }
        }

        return list;
    }

    private static InboxStream<Conversation> Of(LivingList list) => Inbox.Of(new FakeLister("a", list.ByNumber)).Conversations();
}
