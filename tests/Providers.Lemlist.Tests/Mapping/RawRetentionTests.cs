using System.Text.Json;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

[CancelAfter(20_000)]
public sealed class RawRetentionTests : LemlistFixture
{
    protected override RawRetention RawRetention => RawRetention.Full;

    [Test]
    public async Task Each_conversation_carries_its_own_json()
    {
        AnswersConversations(Fixture.Read("documented-conversations.json"));

        var page = await FirstConversationsOf(Lemlist());

        Assert.That(page.Items.Select(conversation => conversation.Raw.ToText()), Is.EqualTo(Elements("documented-conversations.json")));
    }

    [Test]
    public async Task Each_message_carries_its_own_json()
    {
        AnswersMessages(Fixture.Read("documented-messages.json"));

        var page = await FirstMessagesOf(Lemlist());

        Assert.That(page.Items.Select(message => message.Raw.ToText()), Is.EqualTo(Elements("documented-messages.json")));
    }

    private static string[] Elements(string fixture)
    {
        using var document = JsonDocument.Parse(Fixture.Read(fixture));
        return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(element => element.GetRawText())];
    }
}
