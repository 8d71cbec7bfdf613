using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

[JsonConverter(typeof(RecordConverter<LeadConnectorCall>))]
internal sealed class LeadConnectorCall : IPayloadRecord<LeadConnectorCall>
{
    public static PayloadFields<LeadConnectorCall> Fields { get; } = new(
        ("duration", static (call, ref json) => call.Duration = Number(ref json)),
        ("status", static (call, ref json) => call.Status = Text(ref json)));

    /// <summary>Seconds.</summary>
    public double? Duration { get; set; }

    public string? Status { get; set; }
}
