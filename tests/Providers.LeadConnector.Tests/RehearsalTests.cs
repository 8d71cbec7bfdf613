namespace UnifiedInbox.Providers.LeadConnector.Tests;

[CancelAfter(20_000)]
public sealed class RehearsalTests
{
    [Test]
    public void A_made_up_conversation_is_mapped() => Assert.DoesNotThrowAsync(static () => LeadConnectorRehearsal.Instance.OfMapping());

    [Test]
    public void A_made_up_conversation_is_read() => Assert.DoesNotThrowAsync(static () => LeadConnectorRehearsal.Instance.OfConversations());

    [Test]
    public void A_made_up_message_is_read_and_mapped() => Assert.DoesNotThrowAsync(static () => LeadConnectorRehearsal.Instance.OfMessages());
}
