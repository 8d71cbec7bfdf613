using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

/// <summary>One account over a mocked LeadConnector.</summary>
public abstract class LeadConnectorFixture : MockVendorFixture
{
    protected const string Host = "https://services.leadconnectorhq.com";
    protected const string ConversationValue = "tDtDnQdgm2LXpyiqYvZ6";
    protected const string Location = "ye3sJKNt2TC5SPsT8QSz";
    protected const string Token = "pit-canary-0123456789ab";
    protected const string ConversationPath = $"/conversations/{ConversationValue}";
    protected const string MessagesPath = $"{ConversationPath}/messages";
    protected const string FirstSearch = $"locationId={Location}&sort=desc&sortBy=last_message_date&limit=50";

    protected static AccountKey Key { get; } = new("leadconnector", "acme");

    protected static ConversationId Conversation { get; } = new(Key, ConversationValue);

    protected static CancellationToken TestEnd => TestContext.CurrentContext.CancellationToken;

    internal LeadConnectorProvider Account(Action<LeadConnectorOptions>? configure = null) =>
        Account<LeadConnectorProvider, LeadConnectorOptions>(new LeadConnectorDefinition(), options =>
        {
            options.AccessToken = Token;
            options.LocationId = Location;
            configure?.Invoke(options);
        });

    protected MockedRequest Get(string path, string query = "") => Vendor.When(HttpMethod.Get, Host + path).WithExactQueryString(query);

    protected void Answer(string path, string query, string json) => Get(path, query).Respond("application/json", json);

    protected void AnswerSearch(string json) => Answer("/conversations/search", FirstSearch, json);

    protected void AnswerMessages(string json) => Answer(MessagesPath, "limit=50", json);

    protected void AnswerConversation() => Answer(ConversationPath, "", Fixture.Read("conversation.json"));

    protected void AnswerMail(string id, string json) => Answer($"/conversations/messages/email/{id}", "", json);

    protected void Refuse(string path, string query, HttpStatusCode status, string body = "") => Get(path, query).Respond(status, "application/json", body);

    /// <summary>Leaves a request unanswered for ever.</summary>
    /// <returns>Ends when the request comes in.</returns>
    protected static Task NeverAnswer(MockedRequest request)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        request.Respond(_ =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        return asked.Task;
    }

    internal async Task<Page<Conversation>> SearchAsync(PageCursor? cursor = null) =>
        (await Account().ListConversationsAsync(new ConversationQuery(), new PageRequest(cursor), TestEnd)).OrThrow();

    internal async Task<Page<Message>> MessagesAsync(PageCursor? cursor = null) =>
        (await Account().ListMessagesAsync(Conversation, new MessageQuery(), new PageRequest(cursor), TestEnd)).OrThrow();

    internal async Task<ConversationThread> ThreadAsync() => (await Account().GetThreadAsync(Conversation, TestEnd)).OrThrow();
}
