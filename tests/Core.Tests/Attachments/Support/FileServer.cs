using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>A file host over bare sockets, one request a connection, that does exactly what a test says.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Task accepting;
    private int accepted;

    public FileServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Writes the answer; afterwards the connection is closed.</summary>
    public Func<Stream, CancellationToken, Task> Answer { get; set; } = Body("hello");

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Origin => $"http://127.0.0.1:{Port}";

    /// <summary>The heads of the requests so far, as sent.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public int Connections => accepted;

    public static Func<Stream, CancellationToken, Task> Body(string body, params string[] headers) => Raw(
        $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{string.Concat(headers.Select(header => $"{header}\r\n"))}\r\n{body}");

    public static Func<Stream, CancellationToken, Task> Status(int status, params string[] headers) => Raw(
        $"HTTP/1.1 {status} Status\r\nContent-Length: 0\r\n{string.Concat(headers.Select(header => $"{header}\r\n"))}\r\n");

    public static Func<Stream, CancellationToken, Task> Raw(string answer) => async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token);

    public static Func<Stream, CancellationToken, Task> ThenSilence(Func<Stream, CancellationToken, Task> answer) => async (stream, token) =>
    {
        await answer(stream, token);
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
    };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref accepted);
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var octet = new byte[1];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    if (await stream.ReadAsync(octet, stop.Token) == 0)
                    {
                        return;
                    }

                    head.Append((char)octet[0]);
                }

                requests.Enqueue(head.ToString());
                await Answer(stream, stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
            }
        }
    }
}
