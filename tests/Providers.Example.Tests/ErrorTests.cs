using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Example.Tests;

[CancelAfter(30_000)]
internal sealed class ErrorTests : ExampleFixture
{
    private readonly ManualTimeProvider time = new();

    protected override TimeProvider Time => time;

    [Test]
    public async Task The_vendors_own_code_for_an_unknown_conversation_is_not_found()
    {
        Answers("""{"code":"no_such_conversation","text":"There is no such conversation."}""", HttpStatusCode.BadRequest);

        var fault = (await Account().ListMessagesAsync(Conversation, new MessageQuery(), default, Cancellation)).AsT1;

        Assert.That(fault, Is.TypeOf<NotFoundFault>());
        Assert.That((fault.Context.VendorCode, fault.Context.VendorText), Is.EqualTo(("no_such_conversation", "There is no such conversation.")));
    }

    [Test]
    public async Task Another_code_with_the_same_status_is_not()
    {
        Answers("""{"code":"bad_cursor","text":"The cursor is not known."}""", HttpStatusCode.BadRequest);

        Assert.That((await Account().ListConversationsAsync(new ConversationQuery(), default, Cancellation)).AsT1, Is.TypeOf<RejectedFault>());
    }

    [Test]
    public async Task A_429_is_waited_out_as_long_as_its_body_says()
    {
        Vendor.Expect("*").Respond(HttpStatusCode.TooManyRequests, "application/json", """{"code":"slow_down","text":"Too many requests.","retry_in":7}""");
        Vendor.Expect("*").Respond("application/json", """{"items":[]}""");

        var call = Account().ListConversationsAsync(new ConversationQuery(), default, Cancellation);
        var due = await time.WaitForTimerAsync(TimeSpan.FromSeconds(14), Cancellation);

        Assert.That(due - time.GetUtcNow(), Is.EqualTo(TimeSpan.FromSeconds(7)));
        time.Advance(TimeSpan.FromSeconds(7));
        Assert.That((await call).IsT0, Is.True);
    }

    [Test]
    public async Task A_cursor_too_long_to_keep_ends_the_list_and_says_so()
    {
        Answers($$"""{"items":[{"id":"cv_1"}],"after":"{{new string('a', 300)}}"}""");

        var page = (await Account().ListConversationsAsync(new ConversationQuery(), default, Cancellation)).OrThrow();

        Assert.That(page.Next, Is.Null);
        Assert.That(page.Skipped.Single().Reason, Is.EqualTo(ExampleCursors.TooLong));
    }
}
