using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class MessagePagingTests : LeadConnectorFixture
{
    [Test]
    [Catalogue(27)]
    public async Task The_flat_envelope_is_read_like_the_nested_one()
    {
        AnswerMessages(Fixture.Read("messages-flat.json"));

        var page = await MessagesAsync();

        Assert.That(page.Items.Select(message => message.Body.Text), Is.EqualTo(new[] { "second", "first" }));
        Assert.That(page.Next, Is.EqualTo(new PageCursor("row1")));
    }

    [TestCase("""{"messages":{"nextPage":true,"lastMessageId":"last","messages":[{"id":"row1"}]}}""", "last")]
    [TestCase("""{"messages":{"nextPage":"true","lastMessageId":7,"messages":[{"id":"row1"}]}}""", "7")]
    [TestCase("""{"messages":{"nextPage":true,"messages":[{"id":"row2"},{"id":"row1"},null]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":true,"lastMessageId":null,"messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":true,"lastMessageId":" ","messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":true,"lastMessageId":"a\u0007b","messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":false,"lastMessageId":"last","messages":[{"id":"row1"}]}}""", null)]
    [TestCase("""{"messages":{"lastMessageId":"last","messages":[{"id":"row1"}]}}""", null)]
    [TestCase("""{"messages":{"nextPage":null,"lastMessageId":"last","messages":[{"id":"row1"}]}}""", null)]
    [TestCase("""{"messages":{"nextPage":true,"lastMessageId":"last","messages":[]}}""", "last")]
    [TestCase("""{"messages":{"nextPage":1,"messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":0,"messages":[{"id":"row1"}]}}""", null)]
    [TestCase("""{"messages":{"nextPage":"","messages":[{"id":"row1"}]}}""", null)]
    [TestCase("""{"messages":{"nextPage":2,"messages":[{"id":"row1"}]}}""", "row1", Description = "what is not denied is looked for")]
    [TestCase("""{"messages":{"nextPage":-1,"messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":"yes","messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"messages":{"nextPage":"row9","messages":[{"id":"row1"}]}}""", "row1")]
    [TestCase("""{"nextPage":true,"lastMessageId":"last","messages":[{"id":"row1"}]}""", "last")]
    [TestCase("""{"nextPage":false,"messages":[{"id":"row1"}]}""", null)]
    public async Task The_vendor_says_whether_and_from_where_more_follows(string json, string? next)
    {
        AnswerMessages(json);

        var page = await MessagesAsync();

        Assert.That(page.Next?.Value, Is.EqualTo(next));
        Assert.That(page.Skipped.Where(item => item.Reason.StartsWith("more", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("""{"id":"row1"}""", true, null, Description = "the page holds the message it was asked from, so none is older")]
    [TestCase("""{"id":"row1"}""", false, null)]
    [TestCase("""{"id":"row2"}""", true, "row2")]
    [TestCase("""{"id":"row1"},null""", true, "row1", Description = "something older came, which could not be read")]
    [TestCase("""{"id":"row1"},{"id":"row0"}""", true, "row0")]
    public async Task A_page_that_begins_with_the_message_it_was_asked_from_goes_on_from_its_last(string rows, bool nextPage, string? next)
    {
        Answer(MessagesPath, "limit=50&lastMessageId=row1", $$$"""{"messages":{"nextPage":{{{(nextPage ? "true" : "false")}}},"messages":[{{{rows}}}]}}""");

        Assert.That((await MessagesAsync(new PageCursor("row1"))).Next?.Value, Is.EqualTo(next));
    }

    [Test]
    public async Task A_page_of_one_message_might_hold_only_the_one_it_was_asked_from_so_two_are_asked_for()
    {
        Answer(MessagesPath, "limit=2", Fixture.Read("messages-flat.json"));

        var page = (await Account().ListMessagesAsync(Conversation, new MessageQuery(), new PageRequest(null, 1), TestEnd)).OrThrow();

        Assert.That(page.Items, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_page_that_announces_more_and_names_no_message_ends_the_walk_and_says_so()
    {
        AnswerMessages("""{"messages":{"nextPage":true,"messages":[null]}}""");

        var page = await MessagesAsync();

        Assert.That(page.Next, Is.Null);
        Assert.That(page.Skipped[^1].Reason, Is.EqualTo("more may follow, but no row says where the next page starts"));
    }

    [Test]
    public async Task An_empty_page_that_announces_more_and_names_nothing_stands_still_so_that_the_walk_sees_a_stall()
    {
        Vendor.When("*/messages").WithQueryString("lastMessageId", "row1").Respond("application/json", """{"messages":{"nextPage":true,"messages":[]}}""");
        var sent = new PageCursor("row1");

        var page = (await Account().ListMessagesAsync(Conversation, new MessageQuery(), new PageRequest(sent), TestEnd)).AsT0;

        Assert.That(page.Next, Is.EqualTo(sent));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("a\u0000b")]
    [TestCase("a\r\nX-Injected: 1")]
    public async Task A_cursor_that_cannot_be_a_message_is_a_fault(string cursor)
    {
        var page = await Account().ListMessagesAsync(Conversation, new MessageQuery(), new PageRequest(new PageCursor(cursor)), TestEnd);

        Assert.That(page.AsT1, Is.TypeOf<CursorFault>());
        Assert.That(page.AsT1.Context.Operation, Is.EqualTo("leadconnector.messages.list"));
    }

    [Test]
    public async Task A_cursor_longer_than_200_bytes_is_a_fault()
    {
        var page = await Account().ListMessagesAsync(Conversation, new MessageQuery(), new PageRequest(new PageCursor(new string('a', 201))), TestEnd);

        Assert.That(page.AsT1, Is.TypeOf<CursorFault>());
    }

    [Test]
    public async Task A_cursor_with_characters_of_a_query_stays_one_value()
    {
        var messages = Get(MessagesPath, "limit=50&lastMessageId=a%26limit%3D1").Respond("application/json", Fixture.Read("messages-flat.json"));

        await MessagesAsync(new PageCursor("a&limit=1"));

        Assert.That(Vendor.GetMatchCount(messages), Is.EqualTo(1));
    }

    [Test]
    public async Task A_thread_is_read_page_by_page_to_the_vendor_s_end()
    {
        AnswerConversation();
        AnswerMessages(Fixture.Read("messages-flat.json"));
        Answer(MessagesPath, "limit=50&lastMessageId=row1", """{"messages":[{"id":"row1","body":"first","dateAdded":"2024-03-27T18:13:00Z"},{"id":"row0","body":"zeroth","dateAdded":"2024-03-27T18:12:00Z"}],"nextPage":false}""");

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Select(message => message.Body.Text), Is.EqualTo(new[] { "zeroth", "first", "second" }));
        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
    }

    [Test]
    public async Task A_server_that_repeats_its_page_for_ever_ends_the_thread_uncertain()
    {
        AnswerConversation();
        AnswerMessages(Fixture.Read("messages-reference.json"));
        var repeated = Get(MessagesPath, "limit=50&lastMessageId=p1mRSHeLDhAms5q0LMr4").Respond("application/json", Fixture.Read("messages-reference.json"));

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("stalled")));
            Assert.That(thread.Fault, Is.Null);
            Assert.That(thread.Messages, Has.Count.EqualTo(1));
            Assert.That(Vendor.GetMatchCount(repeated), Is.EqualTo(1));
        }
    }

    [TestCase(404, """{"statusCode":404,"message":"Not Found"}""")]
    [TestCase(400, """{"statusCode":400,"message":"Bad Request","canonicalCode":"CONVERSATIONS_MSG_NOT_FOUND"}""")]
    [TestCase(400, """{"statusCode":400,"message":"Bad Request"}""")]
    [TestCase(422, """{"statusCode":422,"message":["lastMessageId is unknown"]}""")]
    [TestCase(200, """{"messages":{"nextPage":false,"messages":[]}}""")]
    [TestCase(200, """{"messages":{"nextPage":true,"messages":[]}}""")]
    [Catalogue(45)]
    public async Task A_message_that_is_deleted_before_the_next_page_is_asked_from_it_costs_a_second_reading(int status, string body)
    {
        AnswerConversation();
        AnswersInTurn(MessagesPath, "limit=50", """{"messages":[{"id":"row3"},{"id":"row2"}],"nextPage":true}""", """{"messages":[{"id":"row4"},{"id":"row3"}],"nextPage":true}""");
        Get(MessagesPath, "limit=50&lastMessageId=row2").Respond((HttpStatusCode)status, "application/json", body);
        Answer(MessagesPath, "limit=50&lastMessageId=row3", """{"messages":[{"id":"row1"}],"nextPage":false}""");

        var thread = await ThreadAsync();

        Assert.That(thread.Messages.Select(message => message.Id.Value), Is.EquivalentTo(new[] { "row4", "row3", "row2", "row1" }));
        Assert.That((thread.Completeness, thread.Fault), Is.EqualTo((Completeness.Complete, (InboxFault?)null)));
    }

    [Test]
    public async Task A_page_that_is_gone_whenever_it_is_asked_for_leaves_the_thread_uncertain()
    {
        AnswerConversation();
        AnswerMessages("""{"messages":[{"id":"row3"},{"id":"row2"}],"nextPage":true}""");
        Refuse(MessagesPath, "limit=50&lastMessageId=row2", HttpStatusCode.NotFound);

        var thread = await ThreadAsync();

        Assert.That((thread.Messages.Count, thread.Completeness), Is.EqualTo((2, Completeness.Uncertain("fault"))));
        Assert.That(thread.Fault, Is.TypeOf<NotFoundFault>());
    }

    private void AnswersInTurn(string path, string query, params string[] answers)
    {
        var left = new Queue<string>(answers);
        Get(path, query).Respond(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(left.Dequeue()) });
    }
}
