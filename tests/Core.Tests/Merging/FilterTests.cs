namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class FilterTests
{
    private static readonly List<Conversation> Mixed =
    [
        Sample.Row("a", "a0", 50, isRead: true),
        Sample.Row("a", "a1", 40, isRead: false),
        Sample.Row("a", "a2", 30, isRead: true),
        Sample.Row("a", "a3", 20, isRead: null),
        Sample.Row("a", "a4", 10, isRead: true),
    ];

    [Test]
    public async Task What_the_vendor_did_not_filter_is_filtered_here()
    {
        var lister = new FakeLister("a", Paging.ByToken(Mixed, 1)) { FilterApplied = FilterApplied.Local };

        var entries = await Inbox.Of(lister).Conversations(new ConversationQuery { Unread = true }).ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a1 a3 a:Complete"));
        Assert.That(entries[^1].AsT1.FilterApplied, Is.EqualTo(FilterApplied.Local));
    }

    [Test]
    public async Task What_the_vendor_filtered_is_taken_as_it_is()
    {
        var lister = new FakeLister("a", Paging.ByToken(Mixed, 2)) { FilterApplied = FilterApplied.Vendor };

        var entries = await Inbox.Of(lister).Conversations(new ConversationQuery { Unread = true }).ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a0 a1 a2 a3 a4 a:Complete"));
        Assert.That(entries[^1].AsT1.FilterApplied, Is.EqualTo(FilterApplied.Vendor));
    }

    [Test]
    public async Task Items_filtered_out_are_new_ids_to_the_guards()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50 40 30 20 10"), 1)) { FilterApplied = FilterApplied.Local };
        var query = new ConversationQuery { Channels = [Channel.Sms] };

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations(query)), Is.EqualTo("a:Complete"));
        Assert.That(lister.Requested, Has.Count.EqualTo(6 + 2), "down to a row below the watermark twice");
    }

    [Test]
    public async Task Since_ends_a_lane_in_order_without_reading_on()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50 40 30 20 10"), 2)) { FilterApplied = FilterApplied.Local };

        var text = await Inbox.ReadAsync(Inbox.Of(lister).Conversations(new ConversationQuery { Since = Sample.At(35) }));

        Assert.That(text, Is.EqualTo("a0 a1 a2 a:Complete"));
        Assert.That(lister.Requested, Is.EqualTo(["", "t2", ""]));
    }

    [Test]
    public async Task An_instant_equal_to_Since_is_included()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "40 30 20"), 1)) { FilterApplied = FilterApplied.Local };

        var text = await Inbox.ReadAsync(Inbox.Of(lister).Conversations(new ConversationQuery { Since = Sample.At(30) }));

        Assert.That(text, Is.EqualTo("a0 a1 a:Complete"));
    }

    [Test]
    public async Task Since_only_filters_a_lane_out_of_order()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "40 60 20 50 10"), 1)) { FilterApplied = FilterApplied.Local };

        var text = await Inbox.ReadAsync(Inbox.Of(lister).Conversations(new ConversationQuery { Since = Sample.At(35) }));

        Assert.That(text, Is.EqualTo("a0 a1 a3 a:Uncertain(order)"));
        Assert.That(lister.Requested, Has.Count.EqualTo(5 + 1), "the first page twice");
    }

    [Test]
    public async Task Since_is_no_reason_to_stop_when_the_row_below_it_shares_its_page_with_one_out_of_order()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 20 50 10 40"), 3)) { FilterApplied = FilterApplied.Local };

        var text = await Inbox.ReadAsync(Inbox.Of(lister).Conversations(new ConversationQuery { Since = Sample.At(35) }));

        Assert.That(text, Is.EqualTo("a0 a2 a4 a:Uncertain(order)"));
    }

    [Test]
    public async Task Since_lets_items_without_a_time_pass()
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 _ 20"), 1)) { FilterApplied = FilterApplied.Local };

        var text = await Inbox.ReadAsync(Inbox.Of(lister).Conversations(new ConversationQuery { Since = Sample.At(35) }));

        Assert.That(text, Is.EqualTo("a0 a1 a:Complete"));
    }
}
