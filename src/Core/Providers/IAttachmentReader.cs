using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>A provider whose vendor gives attachments out.</summary>
public interface IAttachmentReader : IInboxProvider
{
    /// <summary>
    /// Finds the attachment's message again and opens what it says there: the provider tells where the file is and whether that place may see the credentials
    /// (<see cref="Transport.AttachmentCall"/>), the transport fetches it.
    /// </summary>
    /// <param name="attachment">An attachment of this account.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The content, or a fault: <see cref="NotFoundFault"/> when the message or the ordinal is gone.</returns>
    /// <exception cref="ArgumentException">The id cannot be one of this vendor's; nothing was sent.</exception>
    Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default);
}
