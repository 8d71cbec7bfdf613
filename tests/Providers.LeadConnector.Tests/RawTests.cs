using System.Text.Json;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class RawTests : LeadConnectorFixture
{
    protected override RawRetention RawRetention => RawRetention.Full;

    [Test]
    public async Task A_row_of_the_search_keeps_its_own_json()
    {
        AnswerSearch(Fixture.Read("search-every-field.json"));

        var raw = (await SearchAsync()).Items.Single().Raw;

        Assert.That(IdIn(raw), Is.EqualTo(ConversationValue));
        Assert.That(raw.ToText(), Does.StartWith("{").And.EndWith("}").And.Not.Contain("traceId"));
    }

    [TestCase("messages-flat.json")]
    [TestCase("thread-messages.json")]
    public async Task Each_message_keeps_its_own_json_in_either_envelope(string fixture)
    {
        AnswerMessages(Fixture.Read(fixture));

        var messages = (await MessagesAsync()).Items;

        Assert.That(messages.Select(message => IdIn(message.Raw)), Is.EqualTo(messages.Select(message => message.Id.Value)));
    }

    [Test]
    public async Task Mails_scheduled_replies_and_the_conversation_keep_theirs()
    {
        AnswerConversation();
        AnswerMessages(Fixture.Read("thread-messages.json"));
        AnswerMail("mailA", Fixture.Read("mail-every-field.json"));
        AnswerMail("mailB", Fixture.Read("mail-flat.json"));

        var thread = await ThreadAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thread.Messages.Select(message => IdIn(message.Raw)), Is.EqualTo(new[] { "mailB", "rowSMS00000000000001", "mailA", "rowACTIVITY000000001" }));
            Assert.That(IdIn(thread.ScheduledReplies.Single().Raw), Is.EqualTo("rowPLANNED0000000001"));
            Assert.That(IdIn(thread.Conversation!.Raw), Is.EqualTo(ConversationValue));
        }
    }

    private static string? IdIn(RawPayload raw)
    {
        using var json = JsonDocument.Parse(raw.Utf8);
        return json.RootElement.GetProperty("id").GetString();
    }
}
