using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Requests;

[CancelAfter(20_000)]
public sealed class MessageRequestTests : LemlistFixture
{
    private static readonly string Empty = Answer("", totalItems: "0");

    [Test]
    public async Task The_first_page_skips_nothing_and_names_the_accounts_user_as_viewer()
    {
        AnswersMessages(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&skip=0&limit=50");

        await FirstMessagesOf(Lemlist());
    }

    [Test]
    public async Task The_page_size_option_becomes_the_limit()
    {
        AnswersMessages(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&skip=0&limit=7");

        await FirstMessagesOf(Lemlist(options => options.PageSize = 7));
    }

    [Test]
    public async Task A_resumed_cursor_keeps_the_limit_it_was_made_with()
    {
        AnswersMessages(Empty, "userId=usr_xtJHBMYJSOHzI3ZFb&skip=40&limit=20");
        var resumed = new PageRequest(new PageCursor("40:20"), 5);

        var page = await Lemlist(options => options.PageSize = 7).ListMessagesAsync(Alex, new MessageQuery(), resumed, Token);

        Assert.That(page.IsT0, Is.True);
    }

    [TestCase("https://proxy.example.com/lemlist")]
    [TestCase("https://proxy.example.com/lemlist/")]
    public async Task The_base_url_goes_before_the_documented_path(string baseUrl)
    {
        Expect("https://proxy.example.com/lemlist/inbox/ctc_Ds0IaxECSACsbLMzA", FirstMessages).Respond("application/json", Empty);

        await FirstMessagesOf(Lemlist(options => options.BaseUrl = baseUrl));
    }

    [TestCase("ctc_1&userId=usr_2")]
    [TestCase("ctc 1")]
    [TestCase("ctc_é")]
    [TestCase("ctc:1")]
    public void An_id_no_contact_has_is_refused_before_any_request(string id)
    {
        var conversation = new ConversationId(Acme, id);
        var account = Lemlist();

        Assert.ThrowsAsync<ArgumentException>(() => account.ListMessagesAsync(conversation, new MessageQuery(), new PageRequest(null), Token));
        Assert.ThrowsAsync<ArgumentException>(() => account.GetThreadAsync(conversation, Token));
    }

    [TestCase("labels")]
    [TestCase("Labels")]
    [TestCase("email")]
    [TestCase("linkedin")]
    [TestCase("whatsapp")]
    [TestCase("sms")]
    [TestCase("conversations")]
    [Catalogue(65)]
    public void An_id_that_is_the_path_of_another_call_is_refused_before_any_request(string id) =>
        Assert.ThrowsAsync<ArgumentException>(() => Lemlist().GetThreadAsync(new ConversationId(Acme, id), Token));

    [Test]
    public void An_id_that_was_never_made_is_refused_before_any_request() =>
        Assert.ThrowsAsync<ArgumentException>(() => Lemlist().GetThreadAsync(default, Token));

    [Test]
    [Catalogue(94)]
    public async Task No_call_marks_anything_as_read()
    {
        var sent = RecordsEverything(Answer("", nextPage: "2", totalItems: "99"));
        var account = Lemlist();

        await account.ListConversationsAsync(new ConversationQuery { Unread = true }, new PageRequest(null), Token);
        await account.ListConversationsAsync(new ConversationQuery(), new PageRequest(new PageCursor("2:50")), Token);
        await account.ListMessagesAsync(Alex, new MessageQuery(), new PageRequest(null), Token);
        await account.ListMessagesAsync(Alex, new MessageQuery(), new PageRequest(new PageCursor("50:50")), Token);
        await account.GetThreadAsync(Alex, Token);

        Assert.That(sent, Has.Count.GreaterThanOrEqualTo(5));
        Assert.That(sent, Has.All.Matches<HttpRequestMessage>(request => request.Method == HttpMethod.Get && request.Content is null));
        Assert.That(sent.Select(request => request.RequestUri!.Query), Has.None.Contains("markAsRead").IgnoreCase);
    }
}
