namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>The list's cut of the last message.</summary>
internal sealed class SendkitLastMessage
{
    public string? Content { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    public bool? IsFromLead { get; set; }
}
