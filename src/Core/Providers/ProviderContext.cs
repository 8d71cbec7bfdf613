using UnifiedInbox.Resilience;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers;

/// <summary>What a provider gets from Core for one account.</summary>
public sealed class ProviderContext
{
    private readonly AccountRuntime runtime;
    private readonly ConnectionScope connection;
    private readonly IReadPipeline? pipeline;

    /// <param name="runtime">The account.</param>
    /// <param name="connection">What it shares with others.</param>
    /// <param name="pipeline">What its reads go through; null for the pipeline of a real account.</param>
    internal ProviderContext(AccountRuntime runtime, ConnectionScope connection, IReadPipeline? pipeline = null)
    {
        this.runtime = runtime;
        this.connection = connection;
        this.pipeline = pipeline;
    }

    /// <summary>The account.</summary>
    public AccountKey Account => runtime.Key;

    /// <summary>Reading a thread stops with the page that brings it to this many messages.</summary>
    public int MaxThreadMessages => connection.Options.MaxThreadMessages;

    /// <summary>Makes the account's transport.</summary>
    /// <param name="settings">What the transport needs to know of the vendor.</param>
    /// <returns>The transport.</returns>
    public ProviderTransport CreateTransport(TransportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var baseUrl = settings.BaseUrl.TrimEnd('/');
        var budget = Budget(settings, baseUrl);
        var health = Health(settings, baseUrl);
        (runtime.Budget, runtime.Health) = (budget, health);
        runtime.Telemetry.Watch(budget, health);
        return new ProviderTransport(
            runtime, connection, settings, health, pipeline ?? new ReadPipeline(runtime.Telemetry, connection.Options, settings, budget, health, connection.Time));
    }

    private IRateBudget Budget(TransportSettings settings, string baseUrl)
    {
        var place = $"{Account.Provider} {baseUrl} ";
        if (connection.Options.RateBudgetFactory is { } factory)
        {
            return factory(place + (settings.RateBudgetKey ?? settings.Secret.Fingerprint(Account)), settings.RateWindows)
                ?? throw new ArgumentException("RateBudgetFactory: it made no budget.");
        }

        // A callback's value may change, so the account stands in for it.
        object key = settings.RateBudgetKey is { } shared ? place + shared : settings.Secret.MayChange ? place + Account : new CredentialKey(place, settings.Secret);
        return connection.Budgets.Get(key, used => new RateBudget(settings.RateWindows, connection.Time, used));
    }

    private AccountHealth Health(TransportSettings settings, string baseUrl)
    {
        var owner = $"{Account} {baseUrl} {settings.RateBudgetKey}";
        return connection.Healths.Get(
            new CredentialKey(owner, settings.Secret),
            used => new AccountHealth(owner, connection.Options.JitterSeed, connection.Time, used, runtime.Telemetry));
    }
}
