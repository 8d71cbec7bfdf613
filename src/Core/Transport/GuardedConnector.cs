using System.Net;
using System.Net.Sockets;

namespace UnifiedInbox.Transport;

/// <summary>Connects to strangers' hosts: resolves the name once, checks every address it leads to, and connects to those and no others.</summary>
/// <remarks>Checked here and not before the request: between a check and a second look-up the name's owner could change what it leads to.</remarks>
internal sealed class GuardedConnector(Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool mayBeLoopback)
{
    internal async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, cancellationToken).ConfigureAwait(false);
        if (addresses.Length == 0 || !addresses.All(IsPermitted))
        {
            throw new RefusedAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsPermitted(IPAddress address) => PublicAddress.IsPublic(address) || (mayBeLoopback && PublicAddress.IsLoopback(address));
}
