namespace UnifiedInbox.Testing;

/// <summary>The conversations of a Sendkit twin.</summary>
internal sealed class SendkitChanges(SendkitTwinOptions options, SendkitGenerator generator, SplitMix random)
    : LivingInbox<SendkitConversation>(options, generator.Generate(), random)
{
    protected override string IdOf(SendkitConversation conversation) => conversation.Id;

    protected override bool IsUnread(SendkitConversation conversation) => conversation.Unread > 0;

    protected override Story StoryOf(SendkitConversation conversation) => conversation.Story;

    protected override SendkitConversation Newcomer(DateTimeOffset last) => generator.Newcomer(last);

    protected override SendkitConversation WithReply(SendkitConversation conversation, Line line, SplitMix random) =>
        conversation with { Messages = [.. conversation.Messages, SendkitThread.Reply(conversation.Story, line) with { Read = false }] };

    protected override SendkitConversation Read(SendkitConversation conversation) =>
        conversation with { Messages = [.. conversation.Messages.Select(message => message with { Read = true })] };
}
