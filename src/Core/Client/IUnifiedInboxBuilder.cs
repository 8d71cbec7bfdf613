using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Collects accounts. Provider packages add <c>AddLemlist</c> and its like on top of these two members.</summary>
public interface IUnifiedInboxBuilder
{
    /// <summary>Adds one account.</summary>
    /// <typeparam name="TOptions">The provider's options.</typeparam>
    /// <param name="definition">The provider.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="configure">Sets the options; called at once.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is not one.</exception>
    IUnifiedInboxBuilder AddAccount<TOptions>(ProviderDefinition<TOptions> definition, string name, Action<TOptions> configure)
        where TOptions : ProviderOptions, new();

    /// <summary>Adds every <c>Accounts[]</c> entry of the configuration whose <c>Provider</c> is this provider's name.</summary>
    /// <typeparam name="TOptions">The provider's options.</typeparam>
    /// <param name="definition">The provider.</param>
    /// <returns>This builder.</returns>
    IUnifiedInboxBuilder AddConfiguredAccounts<TOptions>(ProviderDefinition<TOptions> definition)
        where TOptions : ProviderOptions, new();
}
