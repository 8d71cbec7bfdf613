using UnifiedInbox.Providers;

namespace UnifiedInbox.Tests.Support;

/// <summary>A builder that keeps hold of the account it makes, so that a test can call it page by page.</summary>
public sealed class CapturingBuilder(IUnifiedInboxBuilder inner) : IUnifiedInboxBuilder
{
    private Func<IInboxProvider?> created = static () => null;

    public IInboxProvider? Created => created();

    public IUnifiedInboxBuilder AddAccount<TOptions>(ProviderDefinition<TOptions> definition, string name, Action<TOptions> configure)
        where TOptions : ProviderOptions, new()
    {
        var capturing = new CapturingDefinition<TOptions>(definition);
        created = () => capturing.Created;
        inner.AddAccount(capturing, name, configure);
        return this;
    }

    public IUnifiedInboxBuilder AddConfiguredAccounts<TOptions>(ProviderDefinition<TOptions> definition)
        where TOptions : ProviderOptions, new() => inner.AddConfiguredAccounts(definition);
}
