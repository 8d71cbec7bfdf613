using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Example.Tests;

/// <summary>One account over answers that a test writes down.</summary>
public abstract class ExampleFixture : MockVendorFixture
{
    protected static ConversationId Conversation { get; } = new(new AccountKey("example", "acme"), "cv_1");

    protected static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    protected override RawRetention RawRetention => RawRetention.Full;

    private protected ExampleProvider Account() => Account<ExampleProvider, ExampleOptions>(new ExampleDefinition(), options => options.Token = "a-token");

    protected void Answers(string json, HttpStatusCode status = HttpStatusCode.OK) => Vendor.When("*").Respond(status, "application/json", json);

    protected async Task<Conversation> OnlyConversation(string element)
    {
        Answers($$"""{"items":[{{element}}]}""");
        return (await Account().ListConversationsAsync(new ConversationQuery(), default, Cancellation)).OrThrow().Items.Single();
    }

    protected async Task<Message> OnlyMessage(string element)
    {
        Answers($$"""{"items":[{{element}}]}""");
        return (await Account().ListMessagesAsync(Conversation, new MessageQuery(), default, Cancellation)).OrThrow().Items.Single();
    }
}
