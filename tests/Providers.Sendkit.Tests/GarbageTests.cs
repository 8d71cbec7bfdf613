using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class GarbageTests : SendkitFixture
{
    [TestCase("<html><body>Maintenance</body></html>")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("\"text\"")]
    [TestCase("""{"success":true}""")]
    [TestCase("""{"success":true,"data":null}""")]
    [TestCase("""{"success":true,"data":"text"}""")]
    [TestCase("""{"success":true,"data":[{"id":"a"}],"pagin""")]
    public async Task An_answer_without_the_documented_shape_is_malformed_and_never_an_empty_inbox(string body)
    {
        Vendor.When(HttpMethod.Get, InboxUrl).Respond("text/html", body);
        ThreadAnswers(body);

        Assert.That(await ListFaultAsync(), Is.InstanceOf<MalformedFault>());
        Assert.That(await ThreadFaultAsync(), Is.InstanceOf<MalformedFault>());
    }

    [TestCase("null", null, "the element is null")]
    [TestCase("17", null, "the element does not fit")]
    [TestCase("[]", null, "the element does not fit")]
    [TestCase("{}", null, "the id is missing")]
    [TestCase("""{"id":null}""", null, "the id is missing")]
    [TestCase("""{"id":""}""", "", "the id is missing")]
    [TestCase("""{"id":".."}""", "..", "the id is a relative path segment")]
    [TestCase("""{"id":"a/b"}""", "a/b", "the id holds a character no id of this vendor has")]
    [TestCase("""{"id":"a?x=1"}""", "a?x=1", "the id holds a character no id of this vendor has")]
    [TestCase("""{"id":"b","lead":"Jane"}""", null, "the element does not fit at $.lead")]
    [TestCase("""{"id":"b","lead":{"firstName":[]}}""", null, "the element does not fit at $.lead.firstName")]
    [TestCase("""{"id":"b","tags":[{}]}""", null, "the element does not fit at $.tags")]
    public async Task A_conversation_that_cannot_be_read_costs_only_itself(string element, string? id, string reason)
    {
        ListAnswers($$$"""{"success":true,"data":[{"id":"first"},{{{element}}},{"id":"last"}],"pagination":{"hasMore":false}}""");

        var page = await ListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(page.Items.Select(conversation => conversation.Id.Value), Is.EqualTo(new[] { "first", "last" }));
            var skipped = page.Skipped.Single();
            Assert.That((skipped.Account, skipped.Id), Is.EqualTo((Acme, id)));
            Assert.That(skipped.Reason, Does.StartWith(reason));
            Assert.That(skipped.Raw.ToText(), Is.EqualTo(element));
        });
    }

    [Test]
    public async Task Messages_and_scheduled_replies_that_cannot_be_read_are_skipped_items_of_the_thread()
    {
        ThreadAnswers(
            """
            {"success":true,"data":{
              "messages":[null,{"type":"sent","body":["no text"]},{"type":"reply","subject":"good"}],
              "scheduledReplies":[{"message":"no id"},{"_id":"a/b"},"text",{"_id":"good"}]}}
            """);

        var thread = await ThreadAsync();

        Assert.Multiple(() =>
        {
            Assert.That(thread.Messages.Single().Subject, Is.EqualTo("good"));
            Assert.That(thread.ScheduledReplies.Single().Id.Value, Is.EqualTo("good"));
            Assert.That(
                thread.Skipped.Select(item => item.Raw.ToText()),
                Is.EqualTo(new[] { "null", """{"type":"sent","body":["no text"]}""", """{"message":"no id"}""", """{"_id":"a/b"}""", "\"text\"" }));
            Assert.That(thread.Skipped.Select(item => item.Operation), Is.All.EqualTo("sendkit.inbox.thread"));
        });
    }

    [Test]
    public async Task Odd_values_are_read_where_they_can_be_and_left_open_where_not()
    {
        var message = await OnlyMessageAsync(
            """
            {"type":"reply","from":7,"to":["a@example.com",null,"b@example.com"],"receivedAt":1717252200000,"isFromLead":"true","read":"maybe",
             "sequenceStep":"2","attachments":[{"size":"12"}]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(message.From?.Address, Is.EqualTo("7"));
            Assert.That(message.To.Select(party => party.Address), Is.EqualTo(new[] { "a@example.com", "b@example.com" }));
            Assert.That(message.At, Is.EqualTo(new DateTimeOffset(2024, 6, 1, 14, 30, 0, TimeSpan.Zero)));
            Assert.That(message.Direction, Is.EqualTo(MessageDirection.Inbound));
            Assert.That(message.IsRead, Is.Null);
            Assert.That(message.Campaign, Is.EqualTo(new Campaign { Step = 2 }));
            Assert.That(message.Attachments.Single().Size, Is.EqualTo(12));
        });
    }
}
