namespace UnifiedInbox;

internal sealed record AttachmentLine(AttachmentId Id, string Path, long Length, string? ContentType, string? FileName);
