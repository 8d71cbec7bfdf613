using UnifiedInbox.Providers;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging;

/// <summary>Pages that do not go on where the one before them ended.</summary>
[CancelAfter(60_000)]
public sealed class ContinuityTests
{
    [Test]
    [Catalogue(39)]
    public async Task Rows_that_move_up_over_a_page_edge_when_others_leave_the_list_are_read()
    {
        var list = new LivingList("a", "60 50 40 30 20 10", 2) { Changes = { [2] = list => list.Remove("a0") } };
        var lister = new FakeLister("a", list.ByNumber);

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a2 a3 a4 a5 a:Complete"));
        Assert.That(lister.Requested, Is.EqualTo(["", "1", "", "1", "2", ""]));
    }

    [Test]
    public async Task What_arrived_meanwhile_is_left_to_the_closing_re_read_when_a_page_is_read_again()
    {
        var list = new LivingList("a", "60 50 40 30 20 10", 2) { Changes = { [2] = list => list.Remove("a0"), [3] = list => list.Put("x", 99) } };
        var inbox = Inbox.Of(new FakeLister("a", list.ByNumber));

        var pages = await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(3).FirstAsync(), 3);

        Assert.That(string.Join(' ', Inbox.Ids(pages)), Is.EqualTo("a0 a1 a2 a3 a4 a5 x"));
    }

    [Test]
    public async Task A_last_page_that_is_empty_since_the_list_became_shorter_is_not_the_end()
    {
        var list = new LivingList("a", "60 50 40", 2) { Changes = { [2] = list => { list.Remove("a0"); list.Remove("a1"); } } };

        Assert.That(await Inbox.ReadAsync(Of(list)), Is.EqualTo("a0 a1 a2 a:Complete"));
    }

    [Test]
    public async Task More_rows_than_the_last_pages_hold_may_leave_the_list()
    {
        var list = new LivingList("a", string.Join(' ', Enumerable.Range(0, 40).Select(place => 100 - place)), 2)
        {
            Changes = { [15] = list => Enumerable.Range(0, 25).ToList().ForEach(place => list.Remove($"a{place}")) },
        };

        Assert.That(await Inbox.IdsAsync(Of(list)), Is.EqualTo(Enumerable.Range(0, 40).Select(place => $"a{place}")));
    }

    [Test]
    public async Task A_consumer_that_takes_what_it_reads_out_of_the_list_gets_all_of_it()
    {
        var list = new LivingList("a", string.Join(' ', Enumerable.Range(0, 50).Select(place => 100 - place)), 5);
        var ids = new List<string>();
        AccountOutcome? outcome = null;

        await foreach (var entry in Of(list))
        {
            if (entry.TryGetValue(out var conversation, out outcome))
            {
                ids.Add(conversation.Id.Value);
                list.Remove(conversation.Id.Value);
            }
        }

        Assert.That(ids, Is.EqualTo(Enumerable.Range(0, 50).Select(place => $"a{place}")));
        Assert.That(outcome!.Completeness.State, Is.EqualTo(CompletenessState.Complete));
    }

    [Test]
    public async Task A_list_that_loses_a_row_before_every_request_and_gives_none_back_ends_uncertain()
    {
        var list = new LivingList("a", string.Join(' ', Enumerable.Range(0, 60).Select(place => 100 - place)), 5);
        for (var read = 2; read < 60; read++)
        {
            var last = 61 - read;
            list.Changes[read] = changed => changed.Remove($"a{last}");
        }

        Assert.That(await Inbox.ReadAsync(Of(list)), Does.EndWith("a:Uncertain(moving)"));
    }

    [Test]
    public async Task A_cursor_whose_row_has_risen_leads_to_the_top_and_the_walk_finds_its_place_again()
    {
        var list = new RowCursorList("a", "60 50 40 30 20 10", 2) { Changes = { [3] = list => list.Rise("a3", 99) } };

        Assert.That(await Inbox.ReadAsync(Of(list)), Is.EqualTo("a0 a1 a2 a3 a4 a5 a3 a:Complete"));
    }

    [Test]
    public async Task The_same_holds_beyond_what_a_lane_remembers()
    {
        var list = new RowCursorList("a", string.Join(' ', Enumerable.Range(0, 5000).Select(place => 9000 - place)), 100) { Changes = { [31] = list => list.Rise("a2999", 9999) } };

        Assert.That(await Inbox.IdsAsync(Of(list)), Is.EqualTo(Enumerable.Range(0, 5000).Append(2999).Select(place => $"a{place}")));
    }

    [Test]
    [Catalogue(45)]
    public async Task A_cursor_whose_row_is_gone_is_no_end_the_list_is_read_from_its_top_again()
    {
        var list = new RowCursorList("a", "60 50 40 30 20 10", 2) { Changes = { [3] = list => list.Remove("a3") } };

        Assert.That(await Inbox.ReadAsync(Of(list)), Is.EqualTo("a0 a1 a2 a3 a4 a5 a:Complete"));
    }

    [Test]
    public async Task The_same_holds_for_the_cursor_a_resume_begins_with()
    {
        var list = new RowCursorList("a", "60 50 40 30 20 10", 2);
        var inbox = Inbox.Of(new FakeLister("a", list.Read));
        var page = await inbox.Conversations().AsPages(5).FirstAsync();
        list.Remove("a1");

        Assert.That(await Inbox.ReadAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo("a5 a:Complete"));
    }

    [Test]
    public async Task Unreadable_elements_are_reported_once_although_their_page_is_read_again()
    {
        var refusals = 1;
        var rows = Sample.Rows("a", "60 50 40");
        var lister = new FakeLister("a", cursor => cursor.Length == 0
            ? Sample.Page(rows[..2], "x", Sample.Skipped("a", "broken"))
            : refusals-- > 0 ? null : Sample.Page(rows[2..], null));

        var entries = await Inbox.Of(lister).Conversations().ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a0 a1 a2 a:Complete"));
        Assert.That(entries[^1].AsT1.Skipped.Select(item => item.Id), Is.EqualTo(["broken"]));
    }

    [Test]
    public async Task Unreadable_elements_behind_a_position_that_is_gone_are_reported()
    {
        var rows = Sample.Rows("a", "60 50 40");
        var lister = new FakeLister("a", Paging.ByToken(rows, 1));
        var inbox = Inbox.Of(lister);
        var page = await inbox.Conversations().AsPages(2).FirstAsync();
        lister.Pages = cursor => cursor.Length == 0 ? Sample.Page(rows[..1], "t1") : Sample.Page(rows[2..], null, Sample.Skipped("a", "broken"));

        var entries = await Inbox.Resume(inbox, page.Cursor!).ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a2 a:Complete"));
        Assert.That(entries[^1].AsT1.Skipped.Select(item => item.Id), Is.EqualTo(["broken"]));
    }

    [Test]
    public async Task A_vendor_that_refuses_a_page_for_good_is_asked_a_few_times_and_its_fault_is_kept()
    {
        var lister = new FakeLister("a", cursor => cursor.Length == 0 ? Sample.Page(Sample.Rows("a", "60 50"), "x") : null);

        var entries = await Inbox.Of(lister).Conversations().ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a0 a1 a:Failed"));
        Assert.That(entries[^1].AsT1.Fault, Is.TypeOf<RejectedFault>());
        Assert.That(lister.Requested, Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_fault_that_does_not_concern_the_place_ends_the_lane_at_once()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50 40"), 2)) { Faults = { ["t2"] = Sample.Unavailable("a") } };

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a:Failed"));
        Assert.That(lister.Requested, Is.EqualTo(["", "t2"]));
    }

    [TestCase(3, "a6 a7 a8")]
    [TestCase(6, "a6 a7 a8")]
    [TestCase(8, "a8", Description = "the page it begins with is empty by now")]
    public async Task A_resume_into_a_list_that_became_shorter_loses_nothing(int gone, string rest)
    {
        var list = new LivingList("a", "90 80 70 60 50 40 30 20 10", 2);
        var inbox = Inbox.Of(new FakeLister("a", list.ByNumber));
        var page = await inbox.Conversations().AsPages(6).FirstAsync();
        Enumerable.Range(0, gone).ToList().ForEach(place => list.Remove($"a{place}"));

        Assert.That(await Inbox.ReadAsync(Inbox.Resume(inbox, page.Cursor!)), Is.EqualTo($"{rest} a:Complete"));
    }

    [Test]
    [Catalogue(51)]
    public async Task A_row_dated_ahead_of_the_clock_hides_nothing_that_rises()
    {
        const int InTenYears = 10 * 365 * 24 * 60;
        var list = new LivingList("a", $"{InTenYears} 60 50 40 30", 2) { Changes = { [2] = list => list.Put("a3", 99) } };

        Assert.That(await Inbox.ReadAsync(Of(list)), Is.EqualTo("a0 a1 a2 a4 a3 a:Complete"));
    }

    [Test]
    [Catalogue(51)]
    public async Task A_clock_that_is_behind_the_vendor_s_costs_no_row()
    {
        var list = new LivingList("a", "60 50 40 30", 2) { Changes = { [2] = list => list.Put("a2", 99) } };
        var behind = new FixedClock(Sample.At(0));

        Assert.That(await Inbox.ReadAsync(Inbox.With(new UnifiedInboxOptions(), behind, new FakeLister("a", list.ByNumber)).Conversations()), Does.StartWith("a0 a1 a3 a2"));
    }

    [Test]
    [Catalogue(43)]
    public async Task A_list_that_ends_before_its_own_count_is_short()
    {
        var lister = new FakeLister("a", _ => Sample.Page(Sample.Rows("a", "60 50"), null) with { Extent = new PageExtent(0, 2, 3) });

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a:Uncertain(short)"));
    }

    [Test]
    public async Task A_page_that_repeats_the_one_before_it_once_is_asked_for_again([Values("t2", "t4")] string repeated)
    {
        var rows = Sample.Rows("a", "60 50 40 30 20 10");
        var pages = Paging.ByToken(rows, 2);
        var hasRepeated = false;
        var before = "";
        var lister = new FakeLister("a", cursor =>
        {
            var page = cursor == repeated && !hasRepeated ? pages(before) with { Next = pages(cursor).Next } : pages(cursor);
            hasRepeated |= cursor == repeated;
            before = cursor;
            return page;
        });

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a2 a3 a4 a5 a:Complete"));
    }

    [Test]
    public async Task A_re_read_that_gets_the_walk_s_last_page_for_the_top_asks_again()
    {
        var list = new LivingList("a", "60 50 40 30", 2) { Changes = { [2] = list => list.Put("a2", 99) } };
        var answers = new List<Page<Conversation>>();
        var lister = new FakeLister("a", cursor =>
        {
            answers.Add(answers.Count == 3 ? answers[2] : list.ByNumber(cursor));
            return answers[^1];
        });

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a1 a3 a2 a:Complete"));
    }

    [Test]
    public async Task Doubt_survives_resumes()
    {
        var lister = new FakeLister("a", cursor => cursor.Length switch
        {
            0 or 1 => Sample.Page(Sample.Rows("a", "60 50"), cursor + "x"),
            _ => Paging.ByToken(Sample.Rows("a", "60 50 40 30 20"), 2)(cursor == "xx" ? "t2" : "t4"),
        });
        var inbox = Inbox.Of(lister);

        var pages = await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(3).FirstAsync(), 3);

        Assert.That(Inbox.Outcomes(pages[^1]), Is.EqualTo("a:Uncertain(stalled)"));
    }

    private static InboxStream<Conversation> Of(LivingList list) => Inbox.Of(new FakeLister("a", list.ByNumber)).Conversations();

    private static InboxStream<Conversation> Of(RowCursorList list) => Inbox.Of(new FakeLister("a", list.Read)).Conversations();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
