using Microsoft.Extensions.Configuration;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>
/// A builder whose accounts say when a walk has taken a page's answer. That a call has ended does not say so: between its end and the walk another thread may
/// move the clock. Here the walk goes on within the hand-over, so that afterwards nothing is between.
/// </summary>
internal sealed class HandingOver(IUnifiedInboxBuilder inner, Action<AccountKey> taken) : IUnifiedInboxBuilder
{
    public IUnifiedInboxBuilder AddAccount<TOptions>(ProviderDefinition<TOptions> definition, string name, Action<TOptions> configure)
        where TOptions : ProviderOptions, new()
    {
        inner.AddAccount(new Definition<TOptions>(definition, taken), name, configure);
        return this;
    }

    public IUnifiedInboxBuilder AddConfiguredAccounts<TOptions>(ProviderDefinition<TOptions> definition)
        where TOptions : ProviderOptions, new() => throw new NotSupportedException();

    private sealed class Definition<TOptions>(ProviderDefinition<TOptions> inner, Action<AccountKey> taken) : ProviderDefinition<TOptions>
        where TOptions : ProviderOptions, new()
    {
        public override string Name => inner.Name;

        public override void Bind(IConfiguration entry, TOptions options) => inner.Bind(entry, options);

        public override IEnumerable<string> Validate(TOptions options) => inner.Validate(options);

        public override IInboxProvider Create(TOptions options, ProviderContext context) => new Lister((IConversationLister)inner.Create(options, context), taken);
    }

    private sealed class Lister(IConversationLister inner, Action<AccountKey> taken) : IConversationLister
    {
        public AccountKey Account => inner.Account;

        public ListOrder ListOrder => inner.ListOrder;

        public PageLimits ListLimits => inner.ListLimits;

        public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
        {
            // Continuations run within SetResult: not RunContinuationsAsynchronously.
            var handed = new TaskCompletionSource<OneOf<Page<Conversation>, InboxFault>>();
            _ = HandOverAsync(handed, inner.ListConversationsAsync(query, page, cancellationToken));
            return handed.Task;
        }

        private async Task HandOverAsync(TaskCompletionSource<OneOf<Page<Conversation>, InboxFault>> handed, Task<OneOf<Page<Conversation>, InboxFault>> call)
        {
            await ((Task)call).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            handed.SetFromTask(call);
            taken(Account);
        }
    }
}
