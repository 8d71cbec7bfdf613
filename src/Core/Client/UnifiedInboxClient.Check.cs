using UnifiedInbox.Providers;

namespace UnifiedInbox;

internal sealed partial class UnifiedInboxClient
{
    public async Task<AccountCheck> CheckAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        if (Provider(account, nameof(account)) is not IConversationLister lister)
        {
            return Checked(
                account, reachable: false, [], new UnsupportedFault(new FaultContext(account, ListOperation)) { Capability = InboxCapabilities.ListConversations });
        }

        runtimes.GetValueOrDefault(account)?.Health?.AskAnew();
        var answer = await lister.ListConversationsAsync(new ConversationQuery(), new PageRequest(null, Size: 1), cancellationToken).ConfigureAwait(false);
        return answer.TryGetValue(out var page, out var fault)
            ? Checked(account, reachable: true, page.Skipped, null)
            : Checked(account, fault.Context.Status is not null, [], fault);
    }

    private AccountCheck Checked(AccountKey account, bool reachable, IReadOnlyList<SkippedItem> skipped, InboxFault? fault)
    {
        var runtime = runtimes.GetValueOrDefault(account);
        return new AccountCheck(account, reachable, Authorised(fault), runtime?.Words.Seen ?? [], skipped, runtime?.Budget?.Remaining, fault);
    }

    private static bool? Authorised(InboxFault? fault) => fault switch
    {
        null => true,
        AuthenticationFault => false,
        _ => null,
    };
}
