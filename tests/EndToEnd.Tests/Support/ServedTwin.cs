using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>A twin on a loopback port, and the account that reads it.</summary>
internal sealed class ServedTwin : IAsyncDisposable
{
    private readonly TwinServer server;

    public ServedTwin(VendorTwin twin, string name = "acme")
    {
        Twin = twin;
        server = twin.Serve();
        Account = Account.Of(twin, server, name);
    }

    public VendorTwin Twin { get; }

    public Account Account { get; }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
