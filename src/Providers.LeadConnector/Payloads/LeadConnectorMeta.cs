using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>The reference draws calls as two fields here, live answers as a part of their own.</summary>
internal sealed class LeadConnectorMeta
{
    [JsonConverter(typeof(PartConverter<LeadConnectorCall>))]
    public LeadConnectorCall? Call { get; set; }

    /// <summary>Seconds.</summary>
    public double? CallDuration { get; set; }

    public string? CallStatus { get; set; }

    [JsonConverter(typeof(PartConverter<LeadConnectorMailList>))]
    public LeadConnectorMailList? Email { get; set; }
}
