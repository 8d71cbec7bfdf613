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
        var sandbox = new Sandbox();
        var server = sandbox.Serve();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(server.Settings).Build().GetSection(AccountsSource.Section);
        var twins = sandbox.Twins.Zip(server.Servers, (twin, served) => new ServedTwin(twin.Provider, served.BaseUrl.ToString(), twin.Credentials));
        return Open(settings, [.. twins], server);
    }

    private static Session Open(IConfiguration configuration, IReadOnlyList<ServedTwin> twins, IAsyncDisposable? server = null)
    {
        var factory = new UnifiedInboxFactory();
        return new Session(factory.Create(accounts => accounts.AddLemlist().AddSendkit().AddLeadConnector(), configuration), twins, factory, server);
    }
}
