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
    public async Task A_page_of_one_row_would_have_no_room_to_repeat_its_last_so_two_are_asked_for()
    {
        Answer("/conversations/search", LimitOfTwo, """{"conversations":[{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}]}""");

        var page = (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 1), TestEnd)).OrThrow();

        Assert.That(page.Next, Is.EqualTo(new PageCursor("s:11:2")));
    }

    [TestCase("s:21:2", "s:21:100:2", Description = "its millisecond filled the page: the next is asked with the largest limit")]
    [TestCase("s:21:100", "s:21:100", Description = "there is no larger one: the cursor stands still, so that the walk can see it")]
    [TestCase("s:31:2", "s:21:100:2", Description = "the same page would come again: the larger one is asked for at once")]
    public async Task A_full_page_of_one_millisecond_leads_past_it_or_stands_still(string cursor, string next)
    {
        var rows = Rows(Enumerable.Repeat(20, cursor.EndsWith(":100", StringComparison.Ordinal) ? 100 : 2));

        Assert.That((await ReadAtAsync(cursor, rows)).Next, Is.EqualTo(new PageCursor(next)));
    }

    [TestCase(100, 20, "s:21:100:2", Description = "a hundred rows of one millisecond: the cursor stands still")]
    [TestCase(2, 20, "s:21:100:2", Description = "no more than a page had before: the vendor lets none be longer, and rows of the millisecond may be left")]
    [TestCase(30, 20, null, Description = "the millisecond was the list's last")]
    [TestCase(99, 19, null)]
    [TestCase(100, 19, "s:20:2", Description = "past it, pages are as long as before")]
    public async Task A_page_asked_with_the_largest_limit_leads_past_its_millisecond_or_stands_still(int count, int last, string? next)
    {
        var page = await ReadAtAsync("s:21:100:2", Rows(Enumerable.Repeat(20, count - 1).Append(last)));

        Assert.That(page.Next?.Value, Is.EqualTo(next));
        Assert.That(page.Skipped, Is.Empty);
    }

    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "3", "s:11:2")]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "\"3\"", "s:11:2")]
    [TestCase("""{"id":"c1","sort":[20]},null""", "3", "s:21:2", Description = "what cannot be read came too")]
    [TestCase("""{"id":"c1","sort":[20]}""", "30", "s:21:1")]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "2", null)]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "0", null)]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "-3", null)]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "null", null)]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "true", null, Description = "a total that is none costs nothing")]
    [TestCase("""{"id":"c1","sort":[20]},{"id":"c2","sort":[10]}""", "{}", null)]
    public async Task A_first_page_shorter_than_asked_for_goes_on_as_long_as_it_was_when_the_total_says_more(string rows, string total, string? next)
    {
        AnswerSearch($$"""{"conversations":[{{rows}}],"total":{{total}}}""");

        Assert.That((await SearchAsync()).Next?.Value, Is.EqualTo(next));
    }

    [Test]
    public async Task The_total_of_a_later_page_ends_nothing_and_promises_nothing()
    {
        var page = await ReadAtAsync("s:21:2", """{"id":"c1","sort":[20]}""", ""","total":30""");

        Assert.That((page.Next, page.Skipped.Count), Is.EqualTo((default(PageCursor?), 0)));
    }

    [Test]
    public async Task An_empty_first_page_is_not_the_end_in_silence_when_the_total_says_more()
    {
        AnswerSearch("""{"conversations":[],"total":30}""");

        var page = await SearchAsync();

        Assert.That((page.Next, page.Skipped.Single().Reason), Is.EqualTo((default(PageCursor?), "more may follow, but no row says where the next page starts")));
    }

    [Test]
    [Catalogue(46)]
    public async Task More_rows_than_asked_for_are_all_there_and_the_limit_stays()
    {
        var page = await ReadAtAsync("s:31:2", Rows([30, 25, 20, 15]));

        Assert.That((page.Items.Count, page.Next), Is.EqualTo((4, (PageCursor?)new PageCursor("s:16:2"))));
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
    [TestCase("s:20:5:6")]
    [TestCase("s:20:100:0")]
    [TestCase("s:20:100:")]
    [TestCase("s:20:100:5:5")]
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

    private static string Rows(IEnumerable<int> sortValues) => string.Join(',', sortValues.Select((value, place) => $$"""{"id":"c{{place}}","sort":[{{value}}]}"""));

    private async Task<Page<Conversation>> ReadAtAsync(string cursor, string rows, string beside = "")
    {
        var parts = cursor.Split(':');
        Answer(
            "/conversations/search", $"locationId={Location}&sort=desc&sortBy=last_message_date&limit={parts[2]}&startAfterDate={parts[1]}",
            $$"""{"conversations":[{{rows}}]{{beside}}}""");
        return await SearchAsync(new PageCursor(cursor));
    }

    private async Task<Page<Conversation>> ReadTwoAsync(string rows)
    {
        Answer("/conversations/search", LimitOfTwo, $$"""{"conversations":[{{rows}}]}""");
        return (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 2), TestEnd)).OrThrow();
    }
}
