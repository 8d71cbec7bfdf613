using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>A conversation with its messages: one answer, never paged.</summary>
internal sealed class SendkitThread : SendkitConversation
{
    public Items<SendkitMessage>? Messages { get; set; }

    public Items<SendkitScheduledReply>? ScheduledReplies { get; set; }
}
