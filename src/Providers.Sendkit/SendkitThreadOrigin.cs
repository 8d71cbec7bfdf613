using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>What the messages of a thread share: which conversation it is, and its campaign and lead.</summary>
internal sealed class SendkitThreadOrigin(ConversationId conversation, SendkitThread answer)
{
    internal ConversationId Conversation { get; } = conversation;

    /// <summary>Without a step, which is each message's own.</summary>
    internal Campaign? Campaign { get; } = answer.Campaign is { } campaign ? new Campaign { Id = campaign.Id, Name = campaign.Name } : null;

    internal string? LeadId { get; } = answer.Lead?.Id;
}
