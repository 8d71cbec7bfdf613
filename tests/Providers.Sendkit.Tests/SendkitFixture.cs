using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

/// <summary>One workspace account over a mocked Sendkit.</summary>
public abstract class SendkitFixture : MockVendorFixture
{
    protected const string InboxUrl = "https://api.sendkit.ai/v1/inbox";
    protected const string ThreadValue = "664a1b2c3d4e5f6a7b8c9d0e";
    protected const string WorkspaceKey = "sk_canary-of-a-test";

    protected static readonly AccountKey Acme = new("sendkit", "acme");
    protected static readonly ConversationId ThreadId = new(Acme, ThreadValue);

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    private protected SendkitProvider Account(Action<SendkitOptions>? configure = null) =>
        Account<SendkitProvider, SendkitOptions>(new SendkitDefinition(), options =>
        {
            options.ApiKey = WorkspaceKey;
            configure?.Invoke(options);
        });

    protected void ListAnswers(string json) => Vendor.When(HttpMethod.Get, InboxUrl).Respond("application/json", json);

    protected void ThreadAnswers(string json) => Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}").Respond("application/json", json);

    /// <summary>A thread whose messages are the given JSON objects.</summary>
    protected void ThreadHolds(params string[] messages) =>
        ThreadAnswers($$$"""{"success":true,"data":{"id":"{{{ThreadValue}}}","messages":[{{{string.Join(',', messages)}}}]}}""");

    protected async Task<Page<Conversation>> ListAsync(ConversationQuery? query = null, string? cursor = null) =>
        (await Account().ListConversationsAsync(query ?? new ConversationQuery(), At(cursor), Cancellation)).OrThrow();

    protected async Task<InboxFault> ListFaultAsync(string? cursor = null) =>
        (await Account().ListConversationsAsync(new ConversationQuery(), At(cursor), Cancellation)).AsT1;

    protected async Task<ConversationThread> ThreadAsync() => (await Account().GetThreadAsync(ThreadId, Cancellation)).OrThrow();

    protected async Task<InboxFault> ThreadFaultAsync() => (await Account().GetThreadAsync(ThreadId, Cancellation)).AsT1;

    protected async Task<Message> OnlyMessageAsync(string message)
    {
        ThreadHolds(message);
        return (await ThreadAsync()).Messages.Single();
    }

    protected static PageRequest At(string? cursor) => new(cursor is null ? null : new PageCursor(cursor));
}
