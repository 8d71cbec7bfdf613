using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>A sound provider that opens attachments in a way of its own.</summary>
internal abstract class BrokenFileProvider(TinyProvider sound) : BrokenProvider(sound), IAttachmentReader
{
    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) => OpenAsync(attachment, cancellationToken);

    protected abstract Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken);
}
