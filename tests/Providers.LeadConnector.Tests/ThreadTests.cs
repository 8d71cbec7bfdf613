using System.Net;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class ThreadTests : LeadConnectorFixture
{
    [Test]
    public async Task A_thread_comes_oldest_first_with_its_mails_in_their_row_s_place()
    {
        AnswerThread();

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Id, Is.EqualTo(Conversation));
            Assert.That(
                thread.Messages.Select(message => message.Id.Value),
                Is.EqualTo(new[] { "mail~mailB", "rowSMS00000000000001", "mail~mailA", "rowACTIVITY000000001" }));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
            Assert.That(thread.Fault, Is.Null);
            Assert.That(thread.Skipped, Is.Empty);
            Assert.That(thread.Conversation?.AssignedTo, Is.EqualTo("usr7EPM428h8vShlRW1K"));
        }
    }

    [Test]
    public async Task What_is_still_to_be_sent_is_no_message_yet()
    {
        AnswerThread();

        var reply = (await ThreadAsync()).ScheduledReplies.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Id.ToString(), Is.EqualTo("leadconnector/acme/tDtDnQdgm2LXpyiqYvZ6/rowPLANNED0000000001"));
            Assert.That(reply.Body, Is.EqualTo(MessageBody.FromText("Reminder")));
            Assert.That(reply.State, Is.EqualTo(ScheduledReplyState.Scheduled));
            Assert.That(reply.CreatedAt, Is.EqualTo(new DateTimeOffset(2024, 3, 27, 18, 30, 0, TimeSpan.Zero)));
            Assert.That(reply.ScheduledFor, Is.Null);
            Assert.That(reply.MailboxId, Is.Null);
        }
    }

    [Test]
    public async Task A_scheduled_mail_is_a_scheduled_reply_too()
    {
        AnswerConversation();
        AnswerMessages(Fixture.Read("thread-messages.json"));
        AnswerMail("mailA", Fixture.Read("mail-every-field.json").Replace("\"delivered\"", "\"scheduled\"", StringComparison.Ordinal));
        AnswerMail("mailB", Fixture.Read("mail-flat.json"));

        var thread = await ThreadAsync();

        Assert.That(thread.ScheduledReplies.Select(reply => reply.Id.Value), Is.EqualTo(new[] { "mail~mailA", "rowPLANNED0000000001" }));
        Assert.That(thread.ScheduledReplies[0].Body.Html, Is.EqualTo("<p>Thursday it is</p>"));
        Assert.That(thread.Messages.Select(message => message.Id.Value), Does.Not.Contain("mail~mailA"));
    }

    [Test]
    public async Task A_conversation_that_cannot_be_read_leaves_the_thread_whole_and_is_reported()
    {
        AnswerThread(withConversation: false);
        Refuse(ConversationPath, "", HttpStatusCode.Forbidden);

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Conversation, Is.Null);
            Assert.That(thread.Messages, Has.Count.EqualTo(4));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
            Assert.That(thread.Fault, Is.Null);
            Assert.That(
                thread.Skipped.Single(),
                Is.EqualTo(new SkippedItem(Key, "leadconnector.conversations.get", ConversationValue, "the conversation could not be read (authentication)", default)));
        }
    }

    [Test]
    public async Task A_conversation_without_an_id_is_none()
    {
        AnswerThread(withConversation: false);
        Answer(ConversationPath, "", "{}");

        var thread = await ThreadAsync();

        Assert.That(thread.Conversation, Is.Null);
        Assert.That(thread.Skipped.Single().Reason, Is.EqualTo("the id is missing"));
    }

    [Test]
    public async Task The_conversation_is_read_beside_the_first_page_of_messages()
    {
        var bothAreUnderWay = new CountdownEvent(2);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Get(MessagesPath, "limit=50").Respond(_ => WhenBothAreUnderWay(Fixture.Read("messages-reference.json").Replace("true", "false", StringComparison.Ordinal)));
        Get(ConversationPath).Respond(_ => WhenBothAreUnderWay(Fixture.Read("conversation.json")));

        var thread = await Account().GetThreadAsync(Conversation, TestEnd).WaitAsync(TestEnd);

        Assert.That(thread.OrThrow().Conversation, Is.Not.Null);

        async Task<HttpResponseMessage> WhenBothAreUnderWay(string json)
        {
            if (bothAreUnderWay.Signal())
            {
                go.SetResult();
            }

            await go.Task;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) };
        }
    }

    [Test]
    public async Task Without_its_first_page_a_thread_is_that_page_s_fault_and_nothing_waits_for_the_conversation()
    {
        var asked = NeverAnswer(Get(ConversationPath));
        Get(MessagesPath, "limit=50").Respond(async _ =>
        {
            await asked;
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"canonicalCode":"CONVERSATIONS_CONTACT_NOT_FOUND"}""") };
        });

        var thread = await Account().GetThreadAsync(Conversation, TestEnd).WaitAsync(TestEnd);

        Assert.That(thread.AsT1, Is.TypeOf<NotFoundFault>());
        Assert.That(thread.AsT1.Context.Operation, Is.EqualTo("leadconnector.messages.list"));
    }

    [Test]
    public async Task A_later_page_s_fault_leaves_what_was_read()
    {
        AnswerConversation();
        AnswerMessages(Fixture.Read("messages-flat.json"));
        Refuse(MessagesPath, "limit=50&lastMessageId=row1", HttpStatusCode.Forbidden);

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Messages, Has.Count.EqualTo(2));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("fault")));
            Assert.That(thread.Fault, Is.TypeOf<AuthenticationFault>());
        }
    }

    [Test]
    public async Task Cancelling_while_the_conversation_is_awaited_throws_with_the_caller_s_token()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestEnd);
        AnswerMessages(Fixture.Read("messages-reference.json").Replace("true", "false", StringComparison.Ordinal));
        var asked = NeverAnswer(Get(ConversationPath));

        var reading = Account().GetThreadAsync(Conversation, caller.Token);
        await asked.WaitAsync(TestEnd);
        await caller.CancelAsync();

        var thrown = Assert.CatchAsync<OperationCanceledException>(() => reading);
        Assert.That(thrown?.CancellationToken, Is.EqualTo(caller.Token));
    }

    private void AnswerThread(bool withConversation = true)
    {
        AnswerMessages(Fixture.Read("thread-messages.json"));
        AnswerMail("mailA", Fixture.Read("mail-every-field.json"));
        AnswerMail("mailB", Fixture.Read("mail-flat.json"));
        if (withConversation)
        {
            AnswerConversation();
        }
    }
}
