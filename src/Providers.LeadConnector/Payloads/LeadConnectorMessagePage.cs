using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>A page of messages, whichever of its two envelopes it came in.</summary>
internal sealed class LeadConnectorMessagePage
{
    public Items<LeadConnectorMessage>? Messages { get; set; }

    public string? LastMessageId { get; set; }

    public bool? NextPage { get; set; }
}
