using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>The reference draws calls as two fields here, live answers as a part of their own.</summary>
[JsonConverter(typeof(RecordConverter<LeadConnectorMeta>))]
internal sealed class LeadConnectorMeta : IPayloadRecord<LeadConnectorMeta>
{
    public static PayloadFields<LeadConnectorMeta> Fields { get; } = new(
        ("call", static (meta, ref json) => meta.Call = Part<LeadConnectorCall>(ref json)),
        ("callDuration", static (meta, ref json) => meta.CallDuration = Number(ref json)),
        ("callStatus", static (meta, ref json) => meta.CallStatus = Text(ref json)),
        ("email", static (meta, ref json) => meta.Email = Part<LeadConnectorMailList>(ref json)));

    public LeadConnectorCall? Call { get; set; }

    /// <summary>Seconds.</summary>
    public double? CallDuration { get; set; }

    public string? CallStatus { get; set; }

    public LeadConnectorMailList? Email { get; set; }
}
