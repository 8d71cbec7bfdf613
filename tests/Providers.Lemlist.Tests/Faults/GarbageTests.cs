using System.Net;

namespace UnifiedInbox.Providers.Lemlist.Tests.Faults;

[CancelAfter(20_000)]
public sealed class GarbageTests : LemlistFixture
{
    [TestCase("text/html", "<!doctype html><title>Maintenance</title>")]
    [TestCase("application/json", """{ "data": [ { "contactId": "ctc_1" """)]
    [TestCase("application/json", "")]
    [TestCase("application/json", "null")]
    [TestCase("application/json", "[]", Description = "lists of labels are bare, this one is not")]
    [TestCase("application/json", "{}", Description = "an empty inbox has a list that is empty")]
    [TestCase("application/json", """{ "error": "Bad team" }""")]
    [TestCase("application/json", """{ "data": {} }""")]
    [TestCase("application/json", """{ "data": [], "pagination": [] }""")]
    public async Task An_answer_that_is_no_page_is_malformed_and_keeps_what_came(string mediaType, string body)
    {
        AnswersEverything(HttpStatusCode.OK, mediaType, body);

        var ofConversations = (MalformedFault)await FaultOfConversations();
        var ofMessages = (MalformedFault)await FaultOfMessages();

        Assert.That((ofConversations.Raw.ToText(), ofMessages.Raw.ToText()), Is.EqualTo((body, body)));
    }

    [Test]
    public async Task A_byte_order_mark_is_read_over()
    {
        AnswersConversations("\uFEFF" + Answer("""{ "contactId": "ctc_1" }"""));

        Assert.That((await FirstConversationsOf(Lemlist())).Items, Has.Count.EqualTo(1));
    }

    [TestCase("null", null, "the element is null")]
    [TestCase("7", null, "the element does not fit")]
    [TestCase("[]", null, "the element does not fit")]
    [TestCase("""{ "_id": "ibx_1" }""", null, "the id is missing")]
    [TestCase("""{ "contactId": null }""", null, "the id is missing")]
    [TestCase("""{ "contactId": "" }""", "", "the id is missing")]
    [TestCase("""{ "contactId": "../team" }""", "../team", "the id holds a character no id of this vendor has")]
    [TestCase("""{ "contactId": ".." }""", "..", "the id is a relative path segment")]
    [TestCase("""{ "contactId": "ctc_1?markAsRead=true" }""", "ctc_1?markAsRead=true", "the id holds a character no id of this vendor has")]
    [TestCase("""{ "contactId": "ctc_1", "users": "everyone" }""", null, "the element does not fit at $.users")]
    [TestCase("""{ "contactId": "ctc_1", "users": [null, { "userId": [] }] }""", null, "the element does not fit at $.users[1].userId")]
    [TestCase("""{ "contactId": "ctc_1", "contact": [] }""", null, "the element does not fit at $.contact")]
    [TestCase("""{ "contactId": "ctc_1", "contact": { "fullName": {} } }""", null, "the element does not fit at $.contact.fullName")]
    [TestCase("""{ "contactId": "ctc_1", "createdBy": {} }""", null, "the element does not fit at $.createdBy")]
    [TestCase("""{ "contactId": "ctc_1", "createdBy": "\ud800" }""", null, "the element does not fit at $.createdBy")]
    public async Task A_conversation_that_cannot_be_read_is_skipped_and_its_neighbours_are_not(string element, string? id, string reason)
    {
        AnswersConversations(Answer($$"""{ "contactId": "ctc_before" }, {{element}}, { "contactId": "ctc_after" }"""));

        var page = await FirstConversationsOf(Lemlist());

        Assert.That(page.Items.Select(conversation => conversation.Id.Value), Is.EqualTo(new[] { "ctc_before", "ctc_after" }));
        Assert.That(page.Skipped, Is.EqualTo(new[] { new SkippedItem(Acme, "lemlist.inbox.list", id, reason, Raw(element)) }));
    }

    [TestCase("null", null, "the element is null")]
    [TestCase("""{ "type": "emailsSent" }""", null, "the id is missing")]
    [TestCase("""{ "_id": "act/1" }""", "act/1", "the id holds a character no id of this vendor has")]
    [TestCase("""{ "_id": "act_1", "message": { "html": "" } }""", null, "the element does not fit at $.message")]
    [TestCase("""{ "_id": "act_1", "createdAt": [] }""", null, "the element does not fit at $.createdAt")]
    public async Task A_message_that_cannot_be_read_is_skipped_and_its_neighbours_are_not(string element, string? id, string reason)
    {
        AnswersMessages(Answer($$"""{ "_id": "act_before" }, {{element}}, { "_id": "act_after" }"""));

        var page = await FirstMessagesOf(Lemlist());

        Assert.That(page.Items.Select(message => message.Id.Value), Is.EqualTo(new[] { "act_before", "act_after" }));
        Assert.That(page.Skipped, Is.EqualTo(new[] { new SkippedItem(Acme, "lemlist.inbox.messages", id, reason, Raw(element)) }));
    }

    [Test]
    public async Task What_is_merely_odd_costs_its_own_member_only()
    {
        var conversation = await OnlyConversation(
            """{ "contactId": 17, "lastActivityAt": "yesterday", "haveReplies": "true", "createdBy": 5, "channels": "email", "isYourTurn": true }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(conversation.Id.Value, Is.EqualTo("17"));
            Assert.That(conversation.LastActivityAt, Is.Null);
            Assert.That(conversation.HasReplies, Is.True);
            Assert.That(conversation.CreatedBy, Is.EqualTo("5"));
            Assert.That(conversation.Channels, Is.EqualTo(new[] { Channel.Email }));
        }
    }

    private static RawPayload Raw(string json) => new(System.Text.Encoding.UTF8.GetBytes(json));
}
