using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>
/// A message as in "Get conversation with messages", whose <see cref="Type"/> says which members to expect: <c>sent</c> has <c>body</c> and <c>sentAt</c>,
/// <c>reply</c> has <c>content</c>, <c>htmlContent</c> and <c>receivedAt</c>, <c>manual</c> has <c>content</c> and <c>direction</c>. None has an id.
/// </summary>
[JsonConverter(typeof(RecordConverter<SendkitMessage>))]
internal sealed class SendkitMessage : IPayloadRecord<SendkitMessage>
{
    public static PayloadFields<SendkitMessage> Fields { get; } = new(
        ("type", static (message, ref json) => message.Type = Text(ref json)),
        ("from", static (message, ref json) => message.From = Text(ref json)),
        ("to", static (message, ref json) => message.To = Texts(ref json)),
        ("subject", static (message, ref json) => message.Subject = Text(ref json)),
        ("body", static (message, ref json) => message.Body = LongText(ref json)),
        ("content", static (message, ref json) => message.Content = LongText(ref json)),
        ("htmlContent", static (message, ref json) => message.HtmlContent = LongText(ref json)),
        ("sentAt", static (message, ref json) => message.SentAt = Instant(ref json)),
        ("receivedAt", static (message, ref json) => message.ReceivedAt = Instant(ref json)),
        ("sequenceStep", static (message, ref json) => message.SequenceStep = Integer(ref json)),
        ("opened", static (message, ref json) => message.Opened = Flag(ref json)),
        ("clicked", static (message, ref json) => message.Clicked = Flag(ref json)),
        ("isFromLead", static (message, ref json) => message.IsFromLead = Flag(ref json)),
        ("isAutoReply", static (message, ref json) => message.IsAutoReply = Flag(ref json)),
        ("read", static (message, ref json) => message.Read = Flag(ref json)),
        ("direction", static (message, ref json) => message.Direction = Text(ref json)),
        ("attachments", static (message, ref json) => message.Attachments = Parts<SendkitAttachment>(ref json)));

    public string? Type { get; set; }

    public string? From { get; set; }

    public IReadOnlyList<string>? To { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? Content { get; set; }

    public string? HtmlContent { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    public long? SequenceStep { get; set; }

    public bool? Opened { get; set; }

    public bool? Clicked { get; set; }

    public bool? IsFromLead { get; set; }

    public bool? IsAutoReply { get; set; }

    public bool? Read { get; set; }

    public string? Direction { get; set; }

    public List<SendkitAttachment?>? Attachments { get; set; }
}
