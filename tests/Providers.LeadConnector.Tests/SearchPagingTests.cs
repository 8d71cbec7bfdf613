using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class SearchPagingTests : LeadConnectorFixture
{
    private const string LimitOfTwo = $"locationId={Location}&sort=desc&sortBy=last_message_date&limit=2";

    [Test]
    public async Task A_full_page_goes_on_after_its_last_row_s_sort_value_as_the_vendor_wrote_it()
    {
        var page = await ReadTwoAsync("""{"id":"c1","sort":[20]},{"id":"c2","sort":["1711563229000.5"],"lastMessageDate":7}""");

        Assert.That(page.Next, Is.EqualTo(new PageCursor("s:1711563229001.5:2")));
    }

    [Test]
    public async Task A_full_page_without_sort_values_goes_on_after_its_last_message_s_date()
    {
        var page = await ReadTwoAsync("""{"id":"c1"},{"id":"c2","lastMessageDate":"2024-03-27T18:13:49.000Z"}""");

        Assert.That(page.Next, Is.EqualTo(new PageCursor("s:1711563229001:2")));
    }

    [Test]
    public async Task A_page_shorter_than_its_limit_is_the_last()
    {
        var page = await ReadTwoAsync("""{"id":"c1","sort":[20]}""");

        Assert.That(page.Next, Is.Null);
        Assert.That(page.Skipped, Is.Empty);
    }

    [Test]
    public async Task An_empty_page_is_the_last()
    {
        var page = await ReadTwoAsync("");

        Assert.That((page.Items.Count, page.Next, page.Skipped.Count), Is.EqualTo((0, default(PageCursor?), 0)));
    }

    [Test]
    public async Task An_unreadable_last_row_does_not_end_a_full_page()
    {
        var page = await ReadTwoAsync("""{"id":"c1","sort":[20]},null""");

        Assert.That(page.Next, Is.EqualTo(new PageCursor("s:21:2")));
        Assert.That(page.Skipped.Single().Reason, Is.EqualTo("the element is null"));
    }

    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2"}""")]
    [TestCase("""{"id":"c1"},{"id":"c2","sort":["aGVsbG8"]}""")]
    [TestCase("null,null")]
    public async Task A_full_page_that_does_not_say_where_to_go_on_ends_the_walk_and_says_so(string rows)
    {
        var page = await ReadTwoAsync(rows);

        Assert.That(page.Next, Is.Null);
        Assert.That(page.Skipped[^1].Reason, Is.EqualTo("more may follow, but no row says where the next page starts"));
        Assert.That(page.Skipped[^1].Raw.ToText(), Does.StartWith("""{"conversations":"""));
    }

    [Test]
    public async Task A_server_that_repeats_itself_gives_the_cursor_that_was_sent_so_that_the_walk_can_see_it()
    {
        Answer("/conversations/search", $"{LimitOfTwo}&startAfterDate=21", """{"conversations":[{"id":"c1","sort":[20]},{"id":"c2","sort":[20]}]}""");

        var page = await SearchAsync(new PageCursor("s:21:2"));

        Assert.That(page.Next, Is.EqualTo(new PageCursor("s:21:2")));
    }

    [Test]
    public async Task A_page_of_one_row_has_no_room_to_repeat_its_last()
    {
        Answer("/conversations/search", LimitOfTwo.Replace("limit=2", "limit=1", StringComparison.Ordinal), """{"conversations":[{"id":"c1","sort":[20]}]}""");

        var page = (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 1), TestEnd)).OrThrow();

        Assert.That(page.Next, Is.EqualTo(new PageCursor("s:20:1")));
    }

    [Test]
    public async Task A_cursor_s_limit_wins_over_the_one_asked_for()
    {
        Answer("/conversations/search", $"{LimitOfTwo}&startAfterDate=-20", Fixture.Read("search-minimal.json"));

        var page = await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(new PageCursor("s:-20:2"), 99), TestEnd);

        Assert.That(page.OrThrow().Items, Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("20:50")]
    [TestCase("s:20")]
    [TestCase("s::50")]
    [TestCase("s:20:")]
    [TestCase("s:20:0")]
    [TestCase("s:20:101")]
    [TestCase("s:20:-1")]
    [TestCase("s:20:5:5")]
    [TestCase("s:abc:50")]
    [TestCase("s:1e3:50")]
    [TestCase("s:1,000:50")]
    [TestCase("s:1234567890123456789012345:50")]
    [TestCase("s:20&status=all:50")]
    public async Task A_cursor_that_is_none_of_ours_is_a_fault_and_no_first_page(string cursor)
    {
        var page = await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(new PageCursor(cursor)), TestEnd);

        Assert.That(page.AsT1, Is.TypeOf<CursorFault>());
        Assert.That(page.AsT1.Context.Operation, Is.EqualTo("leadconnector.conversations.search"));
    }

    [Test]
    public void Rows_come_newest_first() => Assert.That(Account().ListOrder, Is.EqualTo(ListOrder.NewestFirst));

    private async Task<Page<Conversation>> ReadTwoAsync(string rows)
    {
        Answer("/conversations/search", LimitOfTwo, $$"""{"conversations":[{{rows}}]}""");
        return (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 2), TestEnd)).OrThrow();
    }
}
