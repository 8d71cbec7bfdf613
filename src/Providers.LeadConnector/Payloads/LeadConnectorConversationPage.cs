using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>The search's answer; without the list it is none.</summary>
internal sealed class LeadConnectorConversationPage
{
    public required Items<LeadConnectorConversation>? Conversations { get; set; }

    [JsonConverter(typeof(TolerantCount))]
    public long? Total { get; set; }
}
