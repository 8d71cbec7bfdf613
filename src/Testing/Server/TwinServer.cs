using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace UnifiedInbox.Testing;

/// <summary>A twin on a port of 127.0.0.1, plain HTTP. Disposing it closes the port and every connection, and waits for both.</summary>
public sealed class TwinServer : IAsyncDisposable
{
    private readonly VendorTwin twin;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<TwinConnection, Task> connections = new();
    private readonly Task accepting;
    private int disposed;

    private TwinServer(VendorTwin twin, string basePath)
    {
        this.twin = twin;
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        BaseUrl = new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port, basePath).Uri;
        accepting = AcceptAsync();
    }

    /// <summary>What precedes the documented paths: <c>http://127.0.0.1:PORT/</c>, for lemlist <c>http://127.0.0.1:PORT/api</c>.</summary>
    public Uri BaseUrl { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        await stopping.CancelAsync().ConfigureAwait(false);
        listener.Stop();
        await accepting.ConfigureAwait(false);
        await Task.WhenAll(connections.Values).ConfigureAwait(false);
        stopping.Dispose();
    }

    internal static TwinServer Start(VendorTwin twin, string basePath) => new(twin, basePath);

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token).ConfigureAwait(false);
                var connection = new TwinConnection(client, twin);
                connections[connection] = Task.Run(() => ServeAsync(connection));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // Stopping, or a client that left before it was accepted.
            }
        }
    }

    private async Task ServeAsync(TwinConnection connection)
    {
        try
        {
            await connection.ServeAsync(stopping.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or SocketException or InvalidOperationException or OperationCanceledException or InvalidDataException)
        {
            // The client left or spoke no HTTP, or the server stops: the connection ends either way.
        }
        finally
        {
            connection.Dispose();
            // While stopping, the dictionary holds what disposal waits for.
            if (!stopping.IsCancellationRequested) connections.TryRemove(connection, out _);
        }
    }
}
