using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>
/// A message as in "Get conversation with messages", whose <see cref="Type"/> says which members to expect: <c>sent</c> has <c>body</c> and <c>sentAt</c>,
/// <c>reply</c> has <c>content</c>, <c>htmlContent</c> and <c>receivedAt</c>, <c>manual</c> has <c>content</c> and <c>direction</c>. None has an id.
/// </summary>
internal sealed class SendkitMessage
{
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

    [JsonConverter(typeof(PartListConverter<SendkitAttachment>))]
    public List<SendkitAttachment?>? Attachments { get; set; }
}
