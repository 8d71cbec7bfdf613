using System.Net;
using System.Net.Sockets;

namespace UnifiedInbox.Hostile.Tests.Redirects;

/// <summary>A server that no request is meant for: it counts the connections made to it, keeps every byte, and answers like a page of anything.</summary>
internal sealed class Bystander : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly MemoryStream received = new();
    private readonly Task accepting;
    private int connections;

    public Bystander()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref connections);

    public byte[] Received
    {
        get
        {
            lock (received) return received.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
                _ = ReadAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ReadAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var buffer = new byte[4096];
                var stream = client.GetStream();
                var length = await stream.ReadAsync(buffer);
                lock (received) received.Write(buffer, 0, length);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
            }
            catch (IOException)
            {
                // Whoever came left again.
            }
        }
    }
}
