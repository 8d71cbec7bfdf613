using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox;

/// <summary>The factory itself, for use without dependency injection; <c>AddUnifiedInbox</c> registers the same one.</summary>
public sealed class UnifiedInboxFactory : IUnifiedInboxFactory
{
    private readonly ConnectionScope connection;
    private readonly InboxTelemetry telemetry;

    /// <summary>Makes a factory. No request, no connection.</summary>
    /// <param name="options">What holds for all accounts; null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where to log; null for nowhere.</param>
    /// <param name="meterFactory">What makes the meter; null for one that the whole process shares. See <see cref="InboxDiagnostics"/>.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the handler follows redirects.</exception>
    public UnifiedInboxFactory(
        UnifiedInboxOptions? options = null, TimeProvider? time = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
    {
        _ = Rehearsal.OfMapper();
        options = options?.Copy() ?? new UnifiedInboxOptions();
        time ??= TimeProvider.System;
        if (string.Join(' ', UnifiedInboxOptionsValidator.Validate(options)) is { Length: > 0 } problems)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        connection = new ConnectionScope(options, time);
        telemetry = new InboxTelemetry((loggerFactory ?? NullLoggerFactory.Instance).CreateLogger(InboxDiagnostics.LogCategory), time, meterFactory);
    }

    /// <inheritdoc/>
    public IUnifiedInbox Create(Action<IUnifiedInboxBuilder> accounts, IConfiguration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var registry = new AccountRegistry(configuration);
        accounts(registry);
        return Create(registry);
    }

    /// <summary>Ends the connections. Calls under way and later ones throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        connection.Dispose();
        telemetry.Dispose();
    }

    internal IUnifiedInbox Create(AccountRegistry registry)
    {
        connection.ThrowIfDisposed();
        var providers = new List<IInboxProvider>();
        var runtimes = new Dictionary<AccountKey, AccountRuntime>();
        var accounts = registry.Build();
        if (accounts.Count == 0)
        {
            Log.NoAccount(telemetry.Logger);
        }

        foreach (var account in accounts)
        {
            var runtime = new AccountRuntime(account.Key, connection.Options.RawRetention, telemetry);
            runtimes.Add(account.Key, runtime);
            providers.Add(account.Create(new ProviderContext(runtime, connection)));
        }

        return new UnifiedInboxClient(providers, connection.Options, connection.Time, runtimes);
    }
}
