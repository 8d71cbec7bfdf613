using UnifiedInbox;
using UnifiedInbox.Providers.Example;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds accounts of the made-up vendor to an inbox.</summary>
public static class ExampleBuilderExtensions
{
    /// <summary>Adds one account.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The account's name, yours to choose: <c>acme</c> becomes the account <c>example/acme</c>.</param>
    /// <param name="configure">Sets the options; called at once.</param>
    /// <returns>The builder.</returns>
    public static IUnifiedInboxBuilder AddExample(this IUnifiedInboxBuilder builder, string name, Action<ExampleOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddAccount(new ExampleDefinition(), name, configure);
    }

    /// <summary>Adds every configured account whose <c>Provider</c> is <c>example</c>: <c>Name, Token, BaseUrl?, PageSize?</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IUnifiedInboxBuilder AddExample(this IUnifiedInboxBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddConfiguredAccounts(new ExampleDefinition());
    }
}
