namespace UnifiedInbox.Providers.Lemlist.Tests.Paging;

[CancelAfter(20_000)]
public sealed class ConversationExtentTests : LemlistFixture
{
    [TestCase("""{ "totalItems": 120, "currentPage": 3, "perPage": 2, "nextPage": 4 }""", 4, 6, 120)]
    [TestCase("""{ "totalItems": "120", "currentPage": "3", "perPage": "2", "nextPage": 4 }""", 4, 6, 120)]
    [TestCase("""{ "totalItems": 120, "nextPage": 4 }""", 4, 6, 120, Description = "what the answer leaves out is as it was asked for")]
    [TestCase("""{ "totalItems": 120, "currentPage": 0, "perPage": -5, "nextPage": 4 }""", 4, 6, 120, Description = "there is no page 0")]
    [TestCase("""{ "totalItems": 120, "currentPage": true, "perPage": {}, "nextPage": 4 }""", 4, 6, 120)]
    [TestCase("""{ "totalItems": 120, "currentPage": 1, "perPage": 2, "nextPage": 2 }""", 0, 2, 120, Description = "another page than the one asked for says so")]
    [TestCase("""{ "totalItems": 6, "currentPage": 3, "perPage": 2, "nextPage": null }""", 4, 6, 6)]
    [TestCase("""{ "totalItems": 99, "currentPage": 3, "perPage": 2, "nextPage": null }""", 4, 6, 99, Description = "the end comes before the count")]
    public async Task A_page_lies_where_lemlist_counts_it(string pagination, long start, long end, long total) =>
        Assert.That(await ExtentOfPageThree("null, " + One, pagination), Is.EqualTo(new PageExtent(start, end, total)));

    [TestCase("null")]
    [TestCase("""{ "currentPage": 3, "perPage": 2, "nextPage": 4 }""")]
    [TestCase("""{ "totalItems": null, "nextPage": 4 }""")]
    [TestCase("""{ "totalItems": -1, "nextPage": 4 }""")]
    [TestCase("""{ "totalItems": true, "nextPage": 4 }""")]
    [TestCase("""{ "totalItems": 2, "nextPage": 4 }""", Description = "fewer than came")]
    [TestCase("""{ "totalItems": 120, "perPage": 50, "nextPage": 4 }""", Description = "a page shorter than pages are said to be, and not the last")]
    public async Task Without_a_count_that_can_be_right_it_lies_nowhere(string pagination) =>
        Assert.That(await ExtentOfPageThree("null, " + One, pagination), Is.Null);

    [Test]
    public async Task A_page_size_that_lemlist_caps_is_the_one_its_pages_are_reckoned_by()
    {
        AnswersConversations(Page($"{One}, {One}", """{ "totalItems": 4, "currentPage": 1, "perPage": 2, "nextPage": 2 }"""));
        AnswersConversations(Page($"{One}, {One}", """{ "totalItems": 4, "currentPage": 2, "perPage": 2, "nextPage": null }"""), "userId=usr_xtJHBMYJSOHzI3ZFb&page=2&limit=50");

        var first = await FirstConversationsOf(Lemlist());
        var second = await ConversationsOf(Lemlist(), first.Next);

        Assert.That((first.Extent, second.Extent), Is.EqualTo(((PageExtent?)new PageExtent(0, 2, 4), (PageExtent?)new PageExtent(2, 4, 4))));
    }

    [Test]
    public async Task More_rows_than_asked_for_are_all_there()
    {
        AnswersConversations(Page($"{One}, {One}, {One}", """{ "totalItems": 9, "nextPage": 2 }"""), "userId=usr_xtJHBMYJSOHzI3ZFb&page=1&limit=2");

        var page = await FirstConversationsOf(Lemlist(options => options.PageSize = 2));

        Assert.That((page.Items.Count, page.Next, page.Extent), Is.EqualTo((3, (PageCursor?)new PageCursor("2:2"), (PageExtent?)new PageExtent(0, 3, 9))));
    }

    private const string One = """{ "contactId": "ctc_1" }""";

    private static string Page(string data, string pagination) => $$"""{ "data": [{{data}}], "pagination": {{pagination}} }""";

    private async Task<PageExtent?> ExtentOfPageThree(string data, string pagination)
    {
        AnswersConversations(Page(data, pagination), "userId=usr_xtJHBMYJSOHzI3ZFb&page=3&limit=2");
        return (await ConversationsOf(Lemlist(), new PageCursor("3:2"))).Extent;
    }
}
