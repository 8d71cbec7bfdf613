using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class MergeOrderTests
{
    [Test]
    public async Task Conversations_of_all_accounts_come_newest_first()
    {
        var inbox = Inbox.Of(Lister("a", "50 20 10"), Lister("b", "40 30"), Lister("c", "45 5"));

        var ids = await Inbox.IdsAsync(inbox.Conversations());

        Assert.That(ids, Is.EqualTo(["a0", "c0", "b0", "b1", "a1", "a2", "c1"]));
    }

    [Test]
    public async Task Equal_times_go_by_account_whatever_the_order_of_registration()
    {
        var inbox = Inbox.Of(Lister("c", "30 30"), Lister("a", "30 30"), Lister("b", "30"));

        var ids = await Inbox.IdsAsync(inbox.Conversations());

        Assert.That(ids, Is.EqualTo(["a0", "a1", "b0", "c0", "c1"]));
    }

    [Test]
    public async Task An_item_without_a_time_comes_as_soon_as_its_predecessor_has_gone_and_is_no_order_break()
    {
        var inbox = Inbox.Of(Lister("a", "50 _ 20 _"), Lister("b", "40 30"));

        var text = await Inbox.ReadAsync(inbox.Conversations());

        Assert.That(text, Is.EqualTo("a0 a1 b0 b1 a2 a3 b:Complete a:Complete"));
    }

    [Test]
    public async Task A_row_out_of_order_is_neither_held_nor_dropped_and_its_lane_ends_uncertain()
    {
        var inbox = Inbox.Of(Lister("a", "50 20 45 10"), Lister("b", "40 30"));

        var text = await Inbox.ReadAsync(inbox.Conversations());

        Assert.That(text, Is.EqualTo("a0 b0 b1 a1 a2 a3 b:Complete a:Uncertain(order)"));
    }

    [Test]
    public async Task A_row_out_of_order_across_a_page_edge_is_noticed()
    {
        var inbox = Inbox.Of(Lister("a", "50 20 45 10", size: 2));

        var text = await Inbox.ReadAsync(inbox.Conversations());

        Assert.That(text, Does.EndWith("a:Uncertain(order)"));
    }

    [Test]
    [Catalogue(40)]
    public async Task Rows_that_shift_onto_the_next_page_are_yielded_once()
    {
        var rows = Sample.Rows("a", "50 40 30 20");
        var inbox = Inbox.Of(new FakeLister("a", cursor => cursor switch
        {
            "" => Sample.Page(rows[..2], "2"),
            "2" => Sample.Page(rows[1..3], "3"),
            _ => Sample.Page(rows[1..], null),
        }));

        var text = await Inbox.ReadAsync(inbox.Conversations());

        Assert.That(text, Is.EqualTo("a0 a1 a2 a3 a:Complete"));
    }

    [Test]
    public async Task Many_lanes_of_random_rows_equal_a_sort([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var lists = Enumerable.Range(0, random.Next(1, 30)).Select(lane => Enumerable.Range(0, random.Next(0, 40))
            .Select(place => Sample.Row($"l{lane:00}", $"l{lane:00}-{place}", random.Next(500)))
            .OrderByDescending(row => row.LastActivityAt).ThenBy(row => row.Id.Value, StringComparer.Ordinal).ToList()).ToList();
        var inbox = Inbox.Of(lists.Select((rows, lane) => new FakeLister($"l{lane:00}", Paging.ByToken(rows, random.Next(1, 9)))));

        var ids = await Inbox.IdsAsync(inbox.Conversations());

        var sorted = lists.SelectMany(rows => rows).OrderByDescending(row => row.LastActivityAt)
            .ThenBy(row => row.Id.ToString(), StringComparer.Ordinal).Select(row => row.Id.Value);
        Assert.That(ids, Is.EqualTo(sorted), $"seed {seed}");
    }

    private static FakeLister Lister(string account, string minutes, int size = 10) =>
        new(account, Paging.ByToken(Sample.Rows(account, minutes), size));
}
