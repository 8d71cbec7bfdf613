using UnifiedInbox;
using UnifiedInbox.Providers.Lemlist;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds lemlist accounts to an inbox.</summary>
public static class LemlistBuilderExtensions
{
    /// <summary>Adds one lemlist account.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The account's name, yours to choose: <c>acme</c> becomes the account <c>lemlist/acme</c>.</param>
    /// <param name="configure">Sets the options; called at once.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The name is not of the form <c>[a-z0-9][a-z0-9._-]{0,31}</c>. What is wrong with the options is said when the inbox is made.</exception>
    public static IUnifiedInboxBuilder AddLemlist(this IUnifiedInboxBuilder builder, string name, Action<LemlistOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = LemlistRehearsal.Instance.OfMapping();
        return builder.AddAccount(new LemlistDefinition(), name, configure);
    }

    /// <summary>Adds every configured account whose <c>Provider</c> is <c>lemlist</c>: <c>Name, ApiKey, UserId, BaseUrl?, PageSize?</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IUnifiedInboxBuilder AddLemlist(this IUnifiedInboxBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddConfiguredAccounts(new LemlistDefinition());
    }
}
