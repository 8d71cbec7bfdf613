using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Cli;

/// <summary>The one place that knows the factory, the providers and the twins.</summary>
internal static class Composition
{
    public static Task<Session> OpenAsync(string? accountsFile, bool sandbox, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var configured = sandbox ? null : AccountsSource.Load(accountsFile);
        return Task.FromResult(configured is null ? OpenSandbox() : Open(configured, []));
    }

    private static Session OpenSandbox()
    {
        var twins = new Sandbox().Twins;
        var servers = twins.Select(twin => twin.Serve()).ToArray();
        var served = twins.Zip(servers, (twin, server) => new ServedTwin(twin.Provider, server.BaseUrl.ToString(), twin.Credentials)).ToArray();
        return Open(AccountsSource.Of(served), served, servers);
    }

    private static Session Open(IConfiguration configuration, IReadOnlyList<ServedTwin> twins, params IReadOnlyList<IAsyncDisposable> servers)
    {
        var factory = new UnifiedInboxFactory();
        return new Session(factory.Create(accounts => accounts.AddLemlist().AddSendkit().AddLeadConnector(), configuration), twins, factory, servers);
    }
}
