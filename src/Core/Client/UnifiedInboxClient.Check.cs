using UnifiedInbox.Providers;

namespace UnifiedInbox;

internal sealed partial class UnifiedInboxClient
{
    public Task<AccountCheck> CheckAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        var provider = Provider(account, nameof(account));
        return CheckAsync(provider, cancellationToken);
    }

    private static async Task<AccountCheck> CheckAsync(IInboxProvider provider, CancellationToken cancellationToken)
    {
        if (provider is not IConversationLister lister)
        {
            var unsupported = new UnsupportedFault(new FaultContext(provider.Account, ListOperation)) { Capability = InboxCapabilities.ListConversations };
            return new AccountCheck(provider.Account, Reachable: false, Authorised: null, [], [], Remaining: null, unsupported);
        }

        var answer = await lister.ListConversationsAsync(new ConversationQuery(), new PageRequest(null, Size: 1), cancellationToken).ConfigureAwait(false);
        return answer.TryPickT0(out var page, out var fault)
            ? new AccountCheck(provider.Account, Reachable: true, Authorised: true, [], page.Skipped, Remaining: null, Fault: null)
            : new AccountCheck(provider.Account, fault.Context.Status is not null, fault is AuthenticationFault ? false : null, [], [], Remaining: null, fault);
    }
}
