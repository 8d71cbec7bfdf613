namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>A conversation as the list and "Get conversation with messages" give it; each leaves out a part.</summary>
internal class SendkitConversation
{
    public string? Id { get; set; }

    public SendkitLead? Lead { get; set; }

    public SendkitCampaign? Campaign { get; set; }

    public string? Status { get; set; }

    public string? AiTag { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public bool? IsRead { get; set; }

    public long? UnreadCount { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }

    public SendkitLastMessage? LastMessage { get; set; }

    public long? MessageCount { get; set; }
}
