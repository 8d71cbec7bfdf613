using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>A message's files. Nothing but their place tells two of them apart.</summary>
internal static class SendkitAttachments
{
    internal static IReadOnlyList<Attachment> Of(MessageId message, List<SendkitAttachment?> attachments)
    {
        var files = new Attachment[attachments.Count];
        for (var ordinal = 0; ordinal < files.Length; ordinal++)
        {
            files[ordinal] = Of(new AttachmentId(message, ordinal), attachments[ordinal]);
        }

        return files;
    }

    private static Attachment Of(AttachmentId id, SendkitAttachment? attachment) => new()
    {
        Id = id,
        FileName = attachment?.Filename,
        ContentType = attachment?.ContentType,
        Size = attachment?.Size,
        Url = attachment?.DownloadUrl,
        IsDownloadable = !string.IsNullOrWhiteSpace(attachment?.DownloadUrl),
    };
}
