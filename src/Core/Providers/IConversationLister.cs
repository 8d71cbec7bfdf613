using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>A provider that can list conversations, page by page.</summary>
public interface IConversationLister : IInboxProvider
{
    /// <summary>The order the vendor lists in.</summary>
    ListOrder ListOrder { get; }

    /// <summary>The page sizes the vendor takes.</summary>
    PageLimits ListLimits { get; }

    /// <summary>Reads one page.</summary>
    /// <param name="query">The filter; its <see cref="ConversationQuery.Accounts"/> do not concern a single account.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, or a fault; a cursor of another provider or version is a <see cref="CursorFault"/>.</returns>
    Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default);
}
