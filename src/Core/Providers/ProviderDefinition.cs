using Microsoft.Extensions.Configuration;

namespace UnifiedInbox.Providers;

/// <summary>What Core needs to know of a provider: its name, how to bind and check its options, how to make an account.</summary>
/// <typeparam name="TOptions">The provider's options.</typeparam>
public abstract class ProviderDefinition<TOptions>
    where TOptions : ProviderOptions, new()
{
    /// <summary>The provider's name in account keys and configuration: lower case, for instance <c>lemlist</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Reads the provider's own options from one <c>Accounts[]</c> entry; <c>BaseUrl</c> and <c>PageSize</c> are read already.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="options">Takes the values.</param>
    public abstract void Bind(IConfiguration entry, TOptions options);

    /// <summary>Checks the options without any request.</summary>
    /// <param name="options">The options.</param>
    /// <returns>One sentence per problem that names the option and never its value, for instance <c>ApiKey is missing.</c></returns>
    public abstract IEnumerable<string> Validate(TOptions options);

    /// <summary>Makes the account. No request.</summary>
    /// <param name="options">Options without problems.</param>
    /// <param name="context">The account's surroundings.</param>
    /// <returns>The account.</returns>
    public abstract IInboxProvider Create(TOptions options, ProviderContext context);
}
