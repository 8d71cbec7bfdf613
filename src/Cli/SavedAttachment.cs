namespace UnifiedInbox.Cli;

/// <summary>An attachment and the file it became.</summary>
internal sealed record SavedAttachment(AttachmentContent Content, string Path, long Length);
