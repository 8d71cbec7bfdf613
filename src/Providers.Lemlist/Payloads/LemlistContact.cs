using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

internal sealed record LemlistContact
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? FullName { get; set; }

    public string? Email { get; set; }
}
