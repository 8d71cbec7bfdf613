using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

internal sealed class SendkitCampaign
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Name { get; set; }
}
