using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

internal sealed class SendkitScheduledReply
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Message { get; set; }

    public DateTimeOffset? ScheduledFor { get; set; }

    public string? Status { get; set; }

    public string? MailboxId { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }
}
