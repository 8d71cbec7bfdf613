using System.Net;
using System.Net.Sockets;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>The connections to hosts of files: how they are made and when they end.</summary>
[CancelAfter(30_000)]
internal sealed class ConnectionTests : AttachmentFixture
{
    private static readonly GuardedConnector Connector = new((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), mayBeLoopback: true);

    [Test]
    public async Task A_connection_sends_at_once_and_closes_with_its_stream()
    {
        var stream = (NetworkStream)await Connector.ConnectAsync(new DnsEndPoint("files.example.com", Stranger.Port), Cancellation);
        var socket = stream.Socket;

        Assert.That(socket.NoDelay, Is.True, "packets are held back");
        await stream.DisposeAsync();
        Assert.That(socket.SafeHandle.IsClosed, Is.True, "the socket outlives its stream");
    }

    [Test]
    public void A_host_that_takes_no_connection_is_the_sockets_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.ThrowsAsync<SocketException>(async () => await Connector.ConnectAsync(new DnsEndPoint("files.example.com", port), Cancellation));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_idle_connection_ends_with_the_factory(bool isOwn)
    {
        var closed = new TaskCompletionSource();
        var server = isOwn ? Vendor : Stranger;
        server.Answer = async (stream, token) =>
        {
            await FileServer.Body("hello")(stream, token);
            if (await stream.ReadAsync(new byte[1], token) == 0)
            {
                closed.SetResult();
            }
        };
        await TextOf((await OpenAsync($"{server.Origin}/f", isOwn)).OrThrow());
        var early = closed.Task.IsCompleted;

        DisposeFactory();

        await closed.Task.WaitAsync(Cancellation);
        Assert.That(early, Is.False, "it was not kept, so its end proves nothing");
    }

    [Test, NonParallelizable]
    public async Task A_strangers_file_is_never_asked_for_through_a_proxy()
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(Vendor.Origin) { BypassProxyOnLocal = false };
        try
        {
            await TextOf((await OpenAsync($"{Stranger.Origin}/f", isOwn: false)).OrThrow());
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        Assert.That((Vendor.Connections, Stranger.Connections), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_handler_in_memory_takes_requests_for_loopback_too()
    {
        Options.HandlerFactory = static () => new Memory();

        var content = (await OpenAsync($"{Stranger.Origin}/f", isOwn: false)).OrThrow();

        Assert.That(await TextOf(content), Is.EqualTo("from memory"));
        Assert.That(Stranger.Connections, Is.Zero);
    }

    private sealed class Memory : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent("from memory") });
    }
}
