using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>What one client holds of an account.</summary>
internal sealed class SimulatedLister(SimulatedAccount account, Turns turns) : IConversationLister
{
    public AccountKey Account => account.Key;

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits { get; } = new(account.Limit, null);

    public async Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        if (account.AnswersLater)
        {
            await turns.WaitAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return account.Answer(page.Cursor?.Value);
    }
}
