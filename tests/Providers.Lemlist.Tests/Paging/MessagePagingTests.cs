namespace UnifiedInbox.Providers.Lemlist.Tests.Paging;

[CancelAfter(20_000)]
public sealed class MessagePagingTests : LemlistFixture
{
    private const string One = """{ "_id": "act_1" }""";
    private const string Two = """{ "_id": "act_1" }, { "_id": "act_2" }""";

    [Test]
    public async Task What_was_received_is_skipped_next_although_the_answer_names_a_page()
    {
        AnswersMessages(Answer(Two, nextPage: "2", totalItems: "3"), "userId=usr_xtJHBMYJSOHzI3ZFb&skip=0&limit=2");
        AnswersMessages(Answer("""{ "_id": "act_3" }""", totalItems: "3"), "userId=usr_xtJHBMYJSOHzI3ZFb&skip=2&limit=2");
        var account = Lemlist(options => options.PageSize = 2);

        var first = await FirstMessagesOf(account);
        var second = await MessagesOf(account, first.Next);

        Assert.That((first.Next, second.Next), Is.EqualTo(((PageCursor?)new PageCursor("2:2"), (PageCursor?)null)));
        Assert.That(second.Items.Single().Id.Value, Is.EqualTo("act_3"));
    }

    [Test]
    public async Task A_page_shorter_than_asked_for_moves_on_by_its_own_length()
    {
        AnswersMessages(Answer(Two, nextPage: "2", totalItems: "30"));

        Assert.That((await FirstMessagesOf(Lemlist())).Next, Is.EqualTo(new PageCursor("2:50")));
    }

    [Test]
    public async Task Elements_that_cannot_be_read_count_as_received()
    {
        AnswersMessages(Answer($"null, {One}, 7", nextPage: "2", totalItems: "30"));

        Assert.That((await FirstMessagesOf(Lemlist())).Next, Is.EqualTo(new PageCursor("3:50")));
    }

    [TestCase("2", Description = "reached the total")]
    [TestCase("1", Description = "beyond the total, which has shrunk")]
    public async Task The_list_ends_at_the_total_whatever_page_is_said_to_follow(string totalItems)
    {
        AnswersMessages(Answer(Two, nextPage: "2", totalItems));

        Assert.That((await FirstMessagesOf(Lemlist())).Next, Is.Null);
    }

    [Test]
    public async Task The_list_ends_without_a_next_page_whatever_the_total()
    {
        AnswersMessages(Answer(Two, nextPage: "null", totalItems: "99"));

        Assert.That((await FirstMessagesOf(Lemlist())).Next, Is.Null);
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("true")]
    [TestCase("\"the next\"")]
    public async Task A_next_page_of_whatever_number_leads_on_by_what_was_received(string nextPage)
    {
        AnswersMessages(Answer(Two, nextPage, totalItems: "99"));

        Assert.That((await FirstMessagesOf(Lemlist())).Next, Is.EqualTo(new PageCursor("2:50")));
    }

    [Test]
    public async Task An_unknown_total_leaves_the_end_to_the_next_page()
    {
        AnswersMessages(Answer(Two, nextPage: "2", totalItems: "null"));

        Assert.That((await FirstMessagesOf(Lemlist())).Next, Is.EqualTo(new PageCursor("2:50")));
    }

    [Test]
    public async Task An_empty_page_before_the_end_stands_still()
    {
        AnswersMessages(Answer("", nextPage: "3", totalItems: "99"), "userId=usr_xtJHBMYJSOHzI3ZFb&skip=50&limit=50");

        Assert.That((await MessagesOf(Lemlist(), new PageCursor("50:50"))).Next, Is.EqualTo(new PageCursor("50:50")));
    }

    [Test]
    public async Task An_answer_without_pagination_ends_the_list_only_when_it_is_empty()
    {
        AnswersMessages($$"""{ "data": [{{One}}] }""");
        AnswersMessages("""{ "data": [] }""", "userId=usr_xtJHBMYJSOHzI3ZFb&skip=1&limit=50");

        var first = await FirstMessagesOf(Lemlist());
        var second = await MessagesOf(Lemlist(), first.Next);

        Assert.That((first.Next, second.Next), Is.EqualTo(((PageCursor?)new PageCursor("1:50"), (PageCursor?)null)));
    }

    [TestCase("120", 120L)]
    [TestCase("2", null, Description = "fewer than the page reaches")]
    [TestCase("-1", null)]
    [TestCase("null", null)]
    public async Task A_page_lies_where_its_skip_says(string totalItems, long? total)
    {
        AnswersMessages(Answer($"null, {One}", nextPage: "2", totalItems), "userId=usr_xtJHBMYJSOHzI3ZFb&skip=3&limit=50");

        Assert.That((await MessagesOf(Lemlist(), new PageCursor("3:50"))).Extent, Is.EqualTo(total is null ? (PageExtent?)null : new PageExtent(3, 5, total.Value)));
    }

    [TestCase(true, FilterApplied.Local)]
    [TestCase(false, FilterApplied.None)]
    public async Task The_channel_filter_is_left_to_whoever_reads_the_page(bool filtered, FilterApplied expected)
    {
        AnswersMessages(Answer("""{ "_id": "act_1", "type": "smsSent" }"""));
        var query = new MessageQuery { Channels = filtered ? [Channel.Email] : [] };

        var page = (await Lemlist().ListMessagesAsync(Alex, query, new PageRequest(null), Token)).OrThrow();

        Assert.That((page.FilterApplied, page.Items.Count), Is.EqualTo((expected, 1)));
    }

    [TestCaseSource(typeof(ForeignCursors), nameof(ForeignCursors.Texts))]
    public async Task A_cursor_lemlist_never_gave_is_a_cursor_fault_and_no_request(string cursor)
    {
        var result = await Lemlist().ListMessagesAsync(Alex, new MessageQuery(), new PageRequest(new PageCursor(cursor)), Token);

        Assert.That(result.AsT1, Is.EqualTo(new CursorFault(new FaultContext(Acme, "lemlist.inbox.messages"))));
    }
}
