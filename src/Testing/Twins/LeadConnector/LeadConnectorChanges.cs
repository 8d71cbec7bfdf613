namespace UnifiedInbox.Testing;

/// <summary>The conversations of a LeadConnector twin.</summary>
internal sealed class LeadConnectorChanges(LeadConnectorTwinOptions options, LeadConnectorGenerator generator, SplitMix random)
    : LivingInbox<LeadConnectorConversation>(options, generator.Generate(), random)
{
    protected override string IdOf(LeadConnectorConversation conversation) => conversation.Id;

    protected override bool IsUnread(LeadConnectorConversation conversation) => conversation.Unread > 0;

    protected override Story StoryOf(LeadConnectorConversation conversation) => conversation.Story;

    protected override LeadConnectorConversation Newcomer(DateTimeOffset last) => generator.Newcomer(last);

    protected override LeadConnectorConversation WithReply(LeadConnectorConversation conversation, Line line, SplitMix random) =>
        generator.WithReply(conversation, line, random);

    protected override LeadConnectorConversation Read(LeadConnectorConversation conversation) => conversation with { Unread = 0 };
}
