using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

[JsonConverter(typeof(RecordConverter<SendkitAttachment>))]
internal sealed class SendkitAttachment : IPayloadRecord<SendkitAttachment>
{
    public static PayloadFields<SendkitAttachment> Fields { get; } = new(
        ("filename", static (attachment, ref json) => attachment.Filename = Text(ref json)),
        ("contentType", static (attachment, ref json) => attachment.ContentType = Text(ref json)),
        ("size", static (attachment, ref json) => attachment.Size = Integer(ref json)),
        ("downloadUrl", static (attachment, ref json) => attachment.DownloadUrl = Text(ref json)));

    public string? Filename { get; set; }

    public string? ContentType { get; set; }

    public long? Size { get; set; }

    /// <summary>Relative to the host, with <c>/v1</c>; left out when the mail provider gave no attachment id.</summary>
    public string? DownloadUrl { get; set; }
}
