using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>A provider that can read a whole thread, scheduled replies included where the vendor has them.</summary>
public interface IThreadReader : IInboxProvider
{
    /// <summary>Reads the thread.</summary>
    /// <param name="conversation">A conversation of this account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The thread, oldest message first, or a fault when already its first page failed.</returns>
    /// <exception cref="ArgumentException">The id cannot be one of this vendor's; nothing was sent.</exception>
    Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default);
}
