using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>The list's cut of the last message.</summary>
[JsonConverter(typeof(RecordConverter<SendkitLastMessage>))]
internal sealed class SendkitLastMessage : IPayloadRecord<SendkitLastMessage>
{
    public static PayloadFields<SendkitLastMessage> Fields { get; } = new(
        ("content", static (lastMessage, ref json) => lastMessage.Content = Text(ref json)),
        ("receivedAt", static (lastMessage, ref json) => lastMessage.ReceivedAt = Instant(ref json)),
        ("isFromLead", static (lastMessage, ref json) => lastMessage.IsFromLead = Flag(ref json)));

    public string? Content { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    public bool? IsFromLead { get; set; }
}
