using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>A provider that can read a conversation's messages page by page, newest first.</summary>
public interface IMessageReader : IInboxProvider
{
    /// <summary>Reads one page, newest message first.</summary>
    /// <param name="conversation">A conversation of this account.</param>
    /// <param name="query">The filter.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, or a fault.</returns>
    /// <exception cref="ArgumentException">The id cannot be one of this vendor's; nothing was sent.</exception>
    Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default);
}
