using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Paging;

[CancelAfter(20_000)]
public sealed class ConversationPagingTests : LemlistFixture
{
    private const string One = """{ "contactId": "ctc_1" }""";
    private const string Another = """{ "contactId": "ctc_2" }""";

    [Test]
    public async Task The_next_page_is_asked_for_by_its_number_until_there_is_none()
    {
        AnswersConversations(Answer(One, nextPage: "2", totalItems: "2"), "userId=usr_xtJHBMYJSOHzI3ZFb&page=1&limit=1");
        AnswersConversations(Answer(Another, totalItems: "2"), "userId=usr_xtJHBMYJSOHzI3ZFb&page=2&limit=1");
        var account = Lemlist(options => options.PageSize = 1);

        var first = await FirstConversationsOf(account);
        var second = await ConversationsOf(account, first.Next);

        Assert.That(first.Items.Concat(second.Items).Select(conversation => conversation.Id.Value), Is.EqualTo(new[] { "ctc_1", "ctc_2" }));
        Assert.That((first.Next, second.Next), Is.EqualTo(((PageCursor?)new PageCursor("2:1"), (PageCursor?)null)));
    }

    [TestCase("5", "5:50")]
    [TestCase("\"5\"", "5:50", Description = "a number in a text")]
    [TestCase("9", "9:50", Description = "pages may be left out")]
    [TestCase("99999999999", "2147483647:50")]
    public async Task The_cursor_is_the_page_lemlist_names(string nextPage, string expected) =>
        Assert.That(await NextAfterPageFour(nextPage), Is.EqualTo(new PageCursor(expected)));

    [TestCase("4")]
    [TestCase("3")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("\"4\"")]
    [TestCase("4.5")]
    [TestCase("1e300")]
    [TestCase("\"the next\"", Description = "there is one, and nobody says which")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("[5]")]
    [Catalogue(44)]
    public async Task A_next_page_that_is_not_beyond_this_one_stands_still(string nextPage) =>
        Assert.That(await NextAfterPageFour(nextPage), Is.EqualTo(new PageCursor("4:50")));

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\" \"")]
    [TestCase("false")]
    public async Task Without_a_next_page_the_list_ends(string nextPage) => Assert.That(await NextAfterPageFour(nextPage), Is.Null);

    [Test]
    public async Task An_empty_page_before_the_end_does_not_end_the_list()
    {
        AnswersConversations(Answer("", nextPage: "2"));

        var page = await FirstConversationsOf(Lemlist());

        Assert.That((page.Items.Count, page.Next), Is.EqualTo((0, (PageCursor?)new PageCursor("2:50"))));
    }

    [Test]
    public async Task An_answer_without_pagination_ends_the_list_only_when_it_is_empty()
    {
        AnswersConversations($$"""{ "data": [{{One}}] }""");
        AnswersConversations("""{ "data": [] }""", "userId=usr_xtJHBMYJSOHzI3ZFb&page=2&limit=50");

        var first = await FirstConversationsOf(Lemlist());
        var second = await ConversationsOf(Lemlist(), first.Next);

        Assert.That((first.Next, second.Next), Is.EqualTo(((PageCursor?)new PageCursor("2:50"), (PageCursor?)null)));
    }

    [TestCaseSource(typeof(ForeignCursors), nameof(ForeignCursors.Texts))]
    [TestCase("0:50", Description = "there is no page 0")]
    public async Task A_cursor_lemlist_never_gave_is_a_cursor_fault_and_no_request(string cursor)
    {
        var result = await Lemlist().ListConversationsAsync(new ConversationQuery(), new PageRequest(new PageCursor(cursor)), Token);

        Assert.That(result.AsT1, Is.EqualTo(new CursorFault(new FaultContext(Acme, "lemlist.inbox.list"))));
    }

    private async Task<PageCursor?> NextAfterPageFour(string nextPage)
    {
        AnswersConversations(Answer(One, nextPage), "userId=usr_xtJHBMYJSOHzI3ZFb&page=4&limit=50");
        return (await ConversationsOf(Lemlist(), new PageCursor("4:50"))).Next;
    }
}
