using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>A vendor over a bare socket, one request a connection: an independent opinion of HTTP and of the documented answers beside the twins.</summary>
internal sealed class MockVendor : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Func<string, string?> answer;
    private readonly Task accepting;

    /// <param name="answer">The JSON for a path, or null for a 404.</param>
    public MockVendor(Func<string, string?> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    public string BaseUrl => $"http://{listener.LocalEndpoint}";

    /// <summary>Paths with their queries, in order of arrival.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            if ((await reader.ReadLineAsync())?.Split(' ') is not [_, var target, _]) return;
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            requests.Enqueue(target);
            var json = answer(target.Split('?')[0]);
            var body = Encoding.UTF8.GetBytes(json ?? "");
            var head = $"HTTP/1.1 {(json is null ? "404 Not Found" : "200 OK")}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body]);
        }
    }
}
