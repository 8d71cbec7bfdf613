using UnifiedInbox.Resilience;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers;

/// <summary>What a provider gets from Core for one account.</summary>
public sealed class ProviderContext
{
    private readonly AccountRuntime runtime;
    private readonly ConnectionScope connection;

    internal ProviderContext(AccountRuntime runtime, ConnectionScope connection)
    {
        this.runtime = runtime;
        this.connection = connection;
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
        var credential = settings.Secret.Fingerprint(Account);
        var budget = Budget($"{Account.Provider} {baseUrl} {settings.RateBudgetKey ?? credential}", settings.RateWindows);
        var health = Health($"{Account} {baseUrl} {credential} {settings.RateBudgetKey}");
        (runtime.Budget, runtime.Health) = (budget, health);
        runtime.Telemetry.Watch(budget, health);
        return new ProviderTransport(
            runtime, connection, settings, health, new ReadPipeline(runtime.Telemetry, connection.Options, settings, budget, health, connection.Time));
    }

    private IRateBudget Budget(string key, IReadOnlyList<RateWindow> windows) => connection.Options.RateBudgetFactory is { } factory
        ? factory(key, windows) ?? throw new ArgumentException("RateBudgetFactory: it made no budget.")
        : connection.Budgets.Get(key, used => new RateBudget(windows, connection.Time, used));

    private AccountHealth Health(string owner) =>
        connection.Healths.Get(owner, used => new AccountHealth(owner, connection.Options.JitterSeed, connection.Time, used, runtime.Telemetry));
}
