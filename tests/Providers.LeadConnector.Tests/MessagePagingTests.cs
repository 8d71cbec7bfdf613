using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class MessagePagingTests : LeadConnectorFixture
{
    [Test]
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
    [TestCase("""{"nextPage":true,"lastMessageId":"last","messages":[{"id":"row1"}]}""", "last")]
    [TestCase("""{"nextPage":false,"messages":[{"id":"row1"}]}""", null)]
    public async Task The_vendor_says_whether_and_from_where_more_follows(string json, string? next)
    {
        AnswerMessages(json);

        var page = await MessagesAsync();

        Assert.That(page.Next?.Value, Is.EqualTo(next));
        Assert.That(page.Skipped.Where(item => item.Reason.StartsWith("more", StringComparison.Ordinal)), Is.Empty);
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
}
