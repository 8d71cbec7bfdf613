namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

[CancelAfter(20_000)]
public sealed class RehearsalTests
{
    [Test]
    public void A_made_up_conversation_is_mapped() => Assert.DoesNotThrowAsync(static () => LemlistRehearsal.Instance.OfMapping());

    [Test]
    public void A_made_up_conversation_is_read() => Assert.DoesNotThrowAsync(static () => LemlistRehearsal.Instance.OfConversations());

    [Test]
    public void A_made_up_message_is_read_and_mapped() => Assert.DoesNotThrowAsync(static () => LemlistRehearsal.Instance.OfMessages());
}
