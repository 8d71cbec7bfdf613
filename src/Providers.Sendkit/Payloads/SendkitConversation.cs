using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>A conversation as the list and "Get conversation with messages" give it; each leaves out a part.</summary>
internal class SendkitConversation
{
    public string? Id { get; set; }

    [JsonConverter(typeof(PartConverter<SendkitLead>))]
    public SendkitLead? Lead { get; set; }

    [JsonConverter(typeof(PartConverter<SendkitCampaign>))]
    public SendkitCampaign? Campaign { get; set; }

    public string? Status { get; set; }

    public string? AiTag { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public bool? IsRead { get; set; }

    public long? UnreadCount { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }

    [JsonConverter(typeof(PartConverter<SendkitLastMessage>))]
    public SendkitLastMessage? LastMessage { get; set; }

    public long? MessageCount { get; set; }
}
