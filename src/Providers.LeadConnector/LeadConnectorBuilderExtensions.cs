using UnifiedInbox;
using UnifiedInbox.Providers.LeadConnector;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds LeadConnector (HighLevel) accounts to an inbox.</summary>
public static class LeadConnectorBuilderExtensions
{
    /// <summary>Adds one LeadConnector location.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The account's name, yours to choose: <c>emea</c> becomes the account <c>leadconnector/emea</c>.</param>
    /// <param name="configure">Sets the options; called at once.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The name is not of the form <c>[a-z0-9][a-z0-9._-]{0,31}</c>. What is wrong with the options is said when the inbox is made.</exception>
    public static IUnifiedInboxBuilder AddLeadConnector(this IUnifiedInboxBuilder builder, string name, Action<LeadConnectorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = LeadConnectorRehearsal.Instance.OfMapping();
        return builder.AddAccount(new LeadConnectorDefinition(), name, configure);
    }

    /// <summary>
    /// Adds every configured account whose <c>Provider</c> is <c>leadconnector</c>: <c>Name, AccessToken, LocationId, BaseUrl?, PageSize?</c>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IUnifiedInboxBuilder AddLeadConnector(this IUnifiedInboxBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddConfiguredAccounts(new LeadConnectorDefinition());
    }
}
