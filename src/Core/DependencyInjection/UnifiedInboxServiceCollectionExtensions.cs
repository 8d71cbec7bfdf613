using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using UnifiedInbox;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the inbox with dependency injection.</summary>
public static class UnifiedInboxServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="IUnifiedInbox"/> over the accounts that are added to the returned builder, and the <see cref="IUnifiedInboxFactory"/> for
    /// inboxes made at run time. Both singletons. What is wrong with an account fails at the host's start, or else when the inbox is first resolved.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets what holds for all accounts.</param>
    /// <returns>The builder to add accounts to.</returns>
    /// <exception cref="ArgumentException">It was called before: there is one inbox, so add its accounts to one builder.</exception>
    public static IUnifiedInboxBuilder AddUnifiedInbox(this IServiceCollection services, Action<UnifiedInboxOptions>? configure = null) =>
        Add(services, null, configure);

    /// <summary>The same over a configuration section with <c>Accounts[]</c>, to which <c>AddLemlist()</c> and its like without a name bind.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section, for instance <c>configuration.GetSection("UnifiedInbox")</c>.</param>
    /// <param name="configure">Sets what holds for all accounts.</param>
    /// <returns>The builder to add accounts to.</returns>
    /// <exception cref="ArgumentException">It was called before: there is one inbox, so add its accounts to one builder.</exception>
    public static IUnifiedInboxBuilder AddUnifiedInbox(
        this IServiceCollection services, IConfiguration configuration, Action<UnifiedInboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, configuration, configure);
    }

    private static AccountRegistry Add(IServiceCollection services, IConfiguration? configuration, Action<UnifiedInboxOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(IUnifiedInbox)))
        {
            throw new ArgumentException("An inbox is registered already: add all accounts to the builder that AddUnifiedInbox returned.", nameof(services));
        }

        var registry = new AccountRegistry(configuration);
        services.AddOptions<UnifiedInboxOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<UnifiedInboxOptions>>(new StartValidation(registry));
        services.TryAddSingleton<UnifiedInboxFactory>(static provider => new UnifiedInboxFactory(
            provider.GetRequiredService<IOptions<UnifiedInboxOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>(),
            provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<IUnifiedInboxFactory>(static provider => provider.GetRequiredService<UnifiedInboxFactory>());
        services.AddSingleton(provider => provider.GetRequiredService<UnifiedInboxFactory>().Create(registry));
        return registry;
    }

    private sealed class StartValidation(AccountRegistry registry) : IValidateOptions<UnifiedInboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, UnifiedInboxOptions options)
        {
            List<string> problems = [.. UnifiedInboxOptionsValidator.Validate(options), .. registry.Problems()];
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
