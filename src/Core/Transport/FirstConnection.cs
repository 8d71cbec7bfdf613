using System.Net.Sockets;

namespace UnifiedInbox.Transport;

/// <summary>
/// Opens connections, one for each request at most. .NET sends a request without content up to four times when its connections close without an answer: three
/// attempts would be twelve requests, of which the rate budget knows three. A request whose pooled connection had gone stale still gets its fresh one.
/// </summary>
internal static class FirstConnection
{
    private const string Opened = "UnifiedInbox.ConnectionOpened";

    internal static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (!((IDictionary<string, object?>)context.InitialRequestMessage.Options).TryAdd(Opened, true))
        {
            throw new IOException("The connection closed without an answer.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
