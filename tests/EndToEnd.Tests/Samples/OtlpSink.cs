using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.EndToEnd.Tests.Samples;

/// <summary>What stands at the end of OTLP over HTTP: takes every POST and answers 200.</summary>
internal sealed class OtlpSink : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string ContentType, string Text)> posts = new();
    private readonly Task serving;

    public OtlpSink()
    {
        Endpoint = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Endpoint);
        listener.Start();
        serving = ServeAsync();
    }

    public string Endpoint { get; }

    /// <summary>The names protobuf carries are readable in its bytes.</summary>
    public string TextOf(string path) => string.Concat(posts.Where(post => post.Path == path).Select(post => post.Text));

    public IEnumerable<string> ContentTypes => posts.Select(post => post.ContentType).Distinct();

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                posts.Enqueue((context.Request.Url!.AbsolutePath, context.Request.ContentType ?? "", Encoding.UTF8.GetString(body.ToArray())));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
