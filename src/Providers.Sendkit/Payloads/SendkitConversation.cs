using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>A conversation as the list and "Get conversation with messages" give it; each leaves out a part.</summary>
[JsonConverter(typeof(RecordConverter<SendkitConversation>))]
internal class SendkitConversation : IPayloadRecord<SendkitConversation>
{
    public static PayloadFields<SendkitConversation> Fields { get; } = new(
        ("id", static (conversation, ref json) => conversation.Id = Text(ref json)),
        ("lead", static (conversation, ref json) => conversation.Lead = Part<SendkitLead>(ref json)),
        ("campaign", static (conversation, ref json) => conversation.Campaign = Part<SendkitCampaign>(ref json)),
        ("status", static (conversation, ref json) => conversation.Status = Text(ref json)),
        ("aiTag", static (conversation, ref json) => conversation.AiTag = Text(ref json)),
        ("tags", static (conversation, ref json) => conversation.Tags = Texts(ref json)),
        ("repliedAt", static (conversation, ref json) => conversation.RepliedAt = Instant(ref json)),
        ("lastMessage", static (conversation, ref json) => conversation.LastMessage = Part<SendkitLastMessage>(ref json)),
        ("isRead", static (conversation, ref json) => conversation.IsRead = Flag(ref json)),
        ("unreadCount", static (conversation, ref json) => conversation.UnreadCount = Integer(ref json)),
        ("messageCount", static (conversation, ref json) => conversation.MessageCount = Integer(ref json)));

    public string? Id { get; set; }

    public SendkitLead? Lead { get; set; }

    public SendkitCampaign? Campaign { get; set; }

    public string? Status { get; set; }

    public string? AiTag { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public bool? IsRead { get; set; }

    public long? UnreadCount { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }

    public SendkitLastMessage? LastMessage { get; set; }

    public long? MessageCount { get; set; }
}
