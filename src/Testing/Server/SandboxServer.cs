namespace UnifiedInbox.Testing;

/// <summary>The twins of a <see cref="Sandbox"/> on ports of 127.0.0.1, until it is disposed.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    internal SandboxServer(IReadOnlyList<VendorTwin> twins)
    {
        Servers = [.. twins.Select(twin => twin.Serve())];
        Settings = twins.Zip(Servers).SelectMany((served, index) => Account(served.First, served.Second)
            .Select(setting => KeyValuePair.Create($"UnifiedInbox:Accounts:{index}:{setting.Key}", (string?)setting.Value))).ToDictionary();
    }

    /// <summary>One server for each twin, in the order of <see cref="Sandbox.Twins"/>.</summary>
    public IReadOnlyList<TwinServer> Servers { get; }

    /// <summary>
    /// One account named <c>demo</c> for each twin, as the settings <c>UnifiedInbox:Accounts:0:Provider</c> and so on that <c>AddInMemoryCollection</c> of
    /// Microsoft.Extensions.Configuration takes; <c>AddLemlist()</c> and its like without a name then bind to the section <c>UnifiedInbox</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers) await server.DisposeAsync().ConfigureAwait(false);
    }

    private static IEnumerable<KeyValuePair<string, string>> Account(VendorTwin twin, TwinServer server) =>
        [new("Provider", twin.Provider), new("Name", "demo"), new("BaseUrl", server.BaseUrl.ToString()), .. twin.Credentials];
}
