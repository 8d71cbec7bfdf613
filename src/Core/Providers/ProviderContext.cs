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
        var owner = settings.RateBudgetKey ?? settings.Secret.Fingerprint(Account);
        var budget = connection.Budgets.Get($"{Account.Provider} {settings.BaseUrl.TrimEnd('/')} {owner}", settings.RateWindows);
        runtime.Budget = budget;
        return new ProviderTransport(runtime, connection, settings, new ReadPipeline(Account, connection.Options, budget, connection.Time));
    }
}
