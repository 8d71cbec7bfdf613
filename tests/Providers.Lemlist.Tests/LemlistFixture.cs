using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests;

/// <summary>A mocked lemlist and one account of it. A request that does not authenticate as that account's key finds no answer.</summary>
public abstract class LemlistFixture : MockVendorFixture
{
    protected const string ApiKey = "lemlist-canary-key";
    protected const string Authorization = "Basic OmxlbWxpc3QtY2FuYXJ5LWtleQ=="; // ":lemlist-canary-key"
    protected const string UserId = "usr_xtJHBMYJSOHzI3ZFb";
    protected const string InboxUrl = "https://api.lemlist.com/api/inbox";
    protected const string MessagesUrl = "https://api.lemlist.com/api/inbox/ctc_Ds0IaxECSACsbLMzA";
    protected const string FirstPage = "userId=usr_xtJHBMYJSOHzI3ZFb&page=1&limit=50";
    protected const string FirstMessages = "userId=usr_xtJHBMYJSOHzI3ZFb&skip=0&limit=50";

    protected static AccountKey Acme { get; } = new("lemlist", "acme");

    protected static ConversationId Alex { get; } = new(Acme, "ctc_Ds0IaxECSACsbLMzA");

    protected static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    private protected LemlistProvider Lemlist(Action<LemlistOptions>? configure = null) =>
        Account<LemlistProvider, LemlistOptions>(new LemlistDefinition(), options =>
        {
            options.ApiKey = ApiKey;
            options.UserId = UserId;
            configure?.Invoke(options);
        });

    protected MockedRequest Expect(string url, string query) =>
        Vendor.When(HttpMethod.Get, url).WithExactQueryString(query).WithHeaders("Authorization", Authorization);

    protected void AnswersConversations(string json, string query = FirstPage) => Expect(InboxUrl, query).Respond("application/json", json);

    protected void AnswersMessages(string json, string query = FirstMessages) => Expect(MessagesUrl, query).Respond("application/json", json);

    protected void AnswersEverything(HttpStatusCode status, string mediaType, string body) => Vendor.When("*").Respond(status, mediaType, body);

    /// <summary>Refuses whatever is asked, in plain text as lemlist does.</summary>
    protected void Refuses(HttpStatusCode status, string text, params (string Name, string Value)[] headers) => Vendor.When("*").Respond(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(text) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    });

    private protected async Task<InboxFault> FaultOfConversations(Action<LemlistOptions>? configure = null) =>
        (await Lemlist(configure).ListConversationsAsync(new ConversationQuery(), new PageRequest(null), Token)).AsT1;

    private protected async Task<InboxFault> FaultOfMessages() =>
        (await Lemlist().ListMessagesAsync(Alex, new MessageQuery(), new PageRequest(null), Token)).AsT1;

    /// <summary>The same answer to whatever is asked, and what was asked.</summary>
    protected IReadOnlyList<HttpRequestMessage> RecordsEverything(string json)
    {
        var sent = new List<HttpRequestMessage>();
        Vendor.When("*").Respond(request =>
        {
            sent.Add(request);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) };
        });
        return sent;
    }

    protected static string Answer(string data, string nextPage = "null", string totalItems = "1") =>
        $$"""{ "data": [{{data}}], "pagination": { "totalItems": {{totalItems}}, "nextPage": {{nextPage}} } }""";

    private protected static async Task<Page<Conversation>> FirstConversationsOf(LemlistProvider account) => await ConversationsOf(account, null);

    private protected static async Task<Page<Conversation>> ConversationsOf(LemlistProvider account, PageCursor? cursor) =>
        (await account.ListConversationsAsync(new ConversationQuery(), new PageRequest(cursor), Token)).OrThrow();

    private protected static async Task<Page<Message>> FirstMessagesOf(LemlistProvider account) => await MessagesOf(account, null);

    private protected static async Task<Page<Message>> MessagesOf(LemlistProvider account, PageCursor? cursor) =>
        (await account.ListMessagesAsync(Alex, new MessageQuery(), new PageRequest(cursor), Token)).OrThrow();

    private protected async Task<Conversation> OnlyConversation(string element)
    {
        AnswersConversations(Answer(element));
        return (await FirstConversationsOf(Lemlist())).Items.Single();
    }

    private protected async Task<Message> OnlyMessage(string element)
    {
        AnswersMessages(Answer(element));
        return (await FirstMessagesOf(Lemlist())).Items.Single();
    }
}
