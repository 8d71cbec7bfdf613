using OneOf;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers;

/// <summary>Opens attachments, for providers that find them by reading their thread again.</summary>
public static class ThreadAttachments
{
    /// <summary>Reads the thread again, since an address may have changed, and opens what it says there.</summary>
    /// <param name="reader">Reads the thread.</param>
    /// <param name="transport">Opens the address.</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="operation">The name in faults, logs and spans, for instance <c>sendkit.inbox.attachment</c>.</param>
    /// <param name="isOwn">As <see cref="AttachmentCall.IsOwn"/>: whether the vendor's own API gives the file out and may see the credentials.</param>
    /// <param name="cancellationToken">Cancels both.</param>
    /// <returns>The content, or a fault: <see cref="NotFoundFault"/> when the message or the ordinal is gone.</returns>
    /// <exception cref="ArgumentException">The id cannot be one of this vendor's; nothing was sent.</exception>
    public static async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(
        IThreadReader reader, ProviderTransport transport, AttachmentId attachment, string operation, bool isOwn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(transport);
        var read = await reader.GetThreadAsync(attachment.Message.Conversation, cancellationToken).ConfigureAwait(false);
        if (!read.TryGetValue(out var thread, out var fault))
        {
            return fault;
        }

        return thread.Messages.SelectMany(message => message.Attachments).FirstOrDefault(found => found.Id == attachment) is { } found
            ? await transport.OpenAttachmentAsync(new AttachmentCall(operation, found, isOwn), cancellationToken).ConfigureAwait(false)
            : new NotFoundFault(new FaultContext(reader.Account, operation));
    }
}
