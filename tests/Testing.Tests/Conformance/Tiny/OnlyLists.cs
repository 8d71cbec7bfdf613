using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>A sound provider that can do no more than list conversations.</summary>
internal sealed class OnlyLists(TinyProvider sound) : IConversationLister
{
    public AccountKey Account => sound.Account;

    public ListOrder ListOrder => sound.ListOrder;

    public PageLimits ListLimits => sound.ListLimits;

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) => sound.ListConversationsAsync(query, page, cancellationToken);
}
