using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class VocabularyTests : SendkitFixture
{
    [TestCase("""{"type":"sent"}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"sent","isFromLead":true}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"reply","isFromLead":true}""", MessageDirection.Inbound)]
    [TestCase("""{"type":"reply","isFromLead":false}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"reply"}""", MessageDirection.Unknown)]
    [TestCase("""{"type":"manual","direction":"inbound"}""", MessageDirection.Inbound)]
    [TestCase("""{"type":"manual","direction":"Inbound"}""", MessageDirection.Inbound)]
    [TestCase("""{"type":"manual","direction":"outbound"}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"manual","direction":"sideways"}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"manual"}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"forward"}""", MessageDirection.Unknown)]
    [TestCase("""{"type":"forward","isFromLead":true}""", MessageDirection.Inbound)]
    [TestCase("""{"type":"forward","isFromLead":false}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"forward","direction":"OUTBOUND"}""", MessageDirection.Outbound)]
    [TestCase("""{"type":"forward","direction":"inbound","isFromLead":false}""", MessageDirection.Inbound)]
    public async Task The_direction_follows_from_what_the_message_is_and_says(string message, MessageDirection direction) =>
        Assert.That((await OnlyMessageAsync(message)).Direction, Is.EqualTo(direction));

    [TestCase("sent")]
    [TestCase("Sent")]
    [TestCase("reply")]
    [TestCase("manual")]
    public async Task Every_published_type_is_a_message(string type)
    {
        var message = await OnlyMessageAsync($$"""{"type":"{{type}}"}""");

        Assert.That(message.Kind, Is.EqualTo(MessageKind.Message));
        Assert.That(message.VendorType, Is.EqualTo(type));
    }

    [Test]
    [Catalogue(26)]
    public async Task An_unknown_type_keeps_its_word_and_all_the_content_there_is()
    {
        var message = await OnlyMessageAsync("""{"type":"telepathy","content":"text","body":"<p>html</p>"}""");

        Assert.Multiple(() =>
        {
            Assert.That(message.Kind, Is.EqualTo(new MessageKind("telepathy")));
            Assert.That(message.Kind.IsKnown, Is.False);
            Assert.That(message.VendorType, Is.EqualTo("telepathy"));
            Assert.That(message.Channel, Is.EqualTo(Channel.Email));
            Assert.That(message.Body, Is.EqualTo(new MessageBody("text", "<p>html</p>")));
        });
    }

    [TestCase("\"pending\"", "pending", true)]
    [TestCase("\"sending\"", "sending", true)]
    [TestCase("\"failed\"", "failed", true)]
    [TestCase("\"cancelled\"", "cancelled", false)]
    [TestCase("null", "unknown", false)]
    [TestCase("\" \"", "unknown", false)]
    public async Task A_scheduled_replys_state_keeps_its_word(string status, string word, bool isKnown)
    {
        ThreadAnswers($$$"""{"success":true,"data":{"scheduledReplies":[{"_id":"a","status":{{{status}}}}]}}""");

        var state = (await ThreadAsync()).ScheduledReplies.Single().State;

        Assert.That((state.Value, state.IsKnown), Is.EqualTo((word, isKnown)));
    }
}
