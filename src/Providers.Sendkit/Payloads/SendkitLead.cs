using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

internal sealed class SendkitLead
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Email { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? CompanyName { get; set; }

    public string? JobTitle { get; set; }
}
