using System.Globalization;
using UnifiedInbox.Providers;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class GuardTests
{
    private static readonly List<Conversation> Rows = Sample.Rows("a", "50 40 30 20 10");

    [Test]
    [Catalogue(41, 44)]
    public async Task A_page_whose_cursor_is_its_own_is_used_and_not_followed()
    {
        var lister = new FakeLister("a", cursor => cursor.Length == 0 ? Sample.Page(Rows[..2], "2") : Sample.Page(Rows[2..3], "2"));

        await Expect(lister, "a0 a1 a2 a:Uncertain(stalled)", requests: 2);
    }

    [Test]
    public async Task A_page_whose_cursor_is_the_one_of_the_page_before_is_used_and_not_followed()
    {
        var lister = new FakeLister("a", cursor => cursor switch
        {
            "" => Sample.Page(Rows[..1], "2"),
            "2" => Sample.Page(Rows[1..2], "3"),
            _ => Sample.Page(Rows[2..3], "2"),
        });

        await Expect(lister, "a0 a1 a2 a:Uncertain(stalled)", requests: 3);
    }

    [Test]
    [Catalogue(41)]
    public async Task A_third_page_in_a_row_without_a_new_id_ends_the_lane()
    {
        var lister = new FakeLister("a", cursor => Sample.Page(Rows[..2], cursor + "x"));

        await Expect(lister, "a0 a1 a:Uncertain(stalled)", requests: 4 + 2);
    }

    [Test]
    public async Task A_last_page_of_nothing_but_shifted_rows_is_the_end()
    {
        var lister = new FakeLister("a", cursor => cursor.Length == 0 ? Sample.Page(Rows[..2], "2") : Sample.Page(Rows[1..2], null));

        await Expect(lister, "a0 a1 a:Complete", requests: 2 + 1);
    }

    [Test]
    [Catalogue(41)]
    public async Task Two_pages_in_turn_end_the_lane()
    {
        var lister = new FakeLister("a", cursor => Sample.Page(cursor.Length % 2 == 0 ? Rows[..2] : Rows[2..4], cursor + "x"));

        await Expect(lister, "a0 a1 a2 a3 a:Uncertain(stalled)", requests: 10);
    }

    [Test]
    [Catalogue(41)]
    public async Task Cursors_that_go_round_end_the_lane_whatever_the_length_of_the_circle([Values(3, 4, 7, 50)] int length)
    {
        var pages = 0;
        var lister = new FakeLister("a", cursor => Sample.Page(
            [Sample.Row("a", $"a{pages++}", 1000 - pages)], ((cursor.Length == 0 ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture) + 1) % length).ToString(CultureInfo.InvariantCulture)));

        var entries = await Inbox.Of(lister).Conversations().ToListAsync();

        Assert.That(Inbox.Text(entries[^1]), Is.EqualTo("a:Uncertain(stalled)"));
        Assert.That(lister.Requested, Has.Count.EqualTo(1 + length));
    }

    [Test]
    public async Task A_circle_that_begins_late_is_noticed()
    {
        var lister = new FakeLister("a", cursor => Sample.Page(
            [Sample.Row("a", $"a{cursor}", 1000 - cursor.Length)], cursor.Length == 30 ? new string('x', 20) : cursor + "x"));

        var entries = await Inbox.Of(lister).Conversations().ToListAsync();

        Assert.That(Inbox.Text(entries[^1]), Is.EqualTo("a:Uncertain(stalled)"));
        Assert.That(lister.Requested, Has.Count.EqualTo(31));
    }

    [Test]
    public async Task Pages_that_new_rows_pushed_down_whole_are_not_the_end_when_the_vendor_s_count_explains_them()
    {
        var total = 5;
        var lister = new FakeLister("a", cursor => cursor.Length switch
        {
            < 3 => Sample.Page(Rows[..2], cursor + "x") with { Extent = new PageExtent(cursor.Length * 2, (cursor.Length * 2) + 2, total++ * 2) },
            _ => Sample.Page(Rows[2..], null),
        });

        await Expect(lister, "a0 a1 a2 a3 a4 a:Complete", requests: 4 + 1);
    }

    [Test]
    public async Task A_page_that_repeats_the_one_before_it_without_a_reason_is_asked_for_twice_more_and_leaves_doubt()
    {
        var lister = new FakeLister("a", cursor => cursor.Length switch
        {
            0 or 1 => Sample.Page(Rows[..2], cursor + "x"),
            _ => Sample.Page(Rows[2..], null),
        });

        await Expect(lister, "a0 a1 a2 a3 a4 a:Uncertain(stalled)", requests: 3 + 2 + 1);
    }

    [Test]
    public async Task Three_empty_pages_in_a_row_are_not_the_end()
    {
        var lister = new FakeLister("a", cursor => cursor.Length switch
        {
            0 => Sample.Page(Rows[..2], "x"),
            1 or 2 or 3 => Sample.Page([], cursor + "x"),
            4 => Sample.Page(Rows[2..3], cursor + "x"),
            5 or 6 or 7 => Sample.Page([], cursor + "x"),
            _ => Sample.Page(Rows[3..4], null),
        });

        await Expect(lister, "a0 a1 a2 a3 a:Complete", requests: 9 + 1);
    }

    [Test]
    [Catalogue(42)]
    public async Task A_fourth_empty_page_in_a_row_ends_the_lane()
    {
        var lister = new FakeLister("a", cursor => cursor.Length == 0 ? Sample.Page(Rows[..1], "x") : Sample.Page([], cursor + "x"));

        await Expect(lister, "a0 a:Uncertain(stalled)", requests: 5);
    }

    [Test]
    public async Task Pages_of_nothing_but_unreadable_elements_are_progress_while_the_elements_are_new()
    {
        var lister = new FakeLister("a", cursor => cursor.Length == 6
            ? Sample.Page(Rows[..1], null)
            : Sample.Page([], cursor + "x", Sample.Skipped("a", cursor.Length.ToString(CultureInfo.InvariantCulture))));

        await Expect(lister, "a0 a:Complete", requests: 7 + 7);
    }

    [Test]
    public async Task The_same_unreadable_element_again_and_again_ends_the_lane()
    {
        var lister = new FakeLister("a", cursor => Sample.Page([], cursor + "x", Sample.Skipped("a", "broken")));

        await Expect(lister, "a:Uncertain(stalled)", requests: 4);
    }

    [Test]
    public async Task Unreadable_elements_without_an_id_count_as_empty_pages()
    {
        var lister = new FakeLister("a", cursor => Sample.Page([], cursor + "x", Sample.Skipped("a", null)));

        await Expect(lister, "a:Uncertain(stalled)", requests: 4);
    }

    [Test]
    public async Task An_element_that_becomes_readable_on_the_next_page_is_yielded()
    {
        var lister = new FakeLister("a", cursor => cursor.Length == 0
            ? Sample.Page(Rows[..2], "x", Sample.Skipped("a", "a2"))
            : Sample.Page(Rows[2..3], null));

        await Expect(lister, "a0 a1 a2 a:Complete", requests: 2 + 1);
    }

    [Test]
    public async Task Stalled_wins_over_order()
    {
        var lister = new FakeLister("a", cursor => Sample.Page([Rows[1], Rows[0]], cursor + "x"));

        await Expect(lister, "a1 a0 a:Uncertain(stalled)", requests: 4 + 2);
    }

    private static async Task Expect(FakeLister lister, string text, int requests)
    {
        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo(text));
        Assert.That(lister.Requested, Has.Count.EqualTo(requests));
    }
}
