using UnifiedInbox.Testing;

namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>How often a vendor is really asked, beneath what .NET's own handler does on its own account.</summary>
[CancelAfter(60_000)]
internal sealed class ConnectionTests
{
    [Catalogue(57)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_connection_that_went_stale_costs_neither_the_call_nor_a_second_request(Vendor vendor)
    {
        var requests = 0;
        await using var server = new FaultServer(async connection =>
        {
            var path = await connection.RequestAsync();
            Interlocked.Increment(ref requests);
            var body = System.Text.Encoding.UTF8.GetBytes(Fixture.Read(vendor.Body(path)));
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
            await connection.WriteAsync(body);
        });
        using var stack = new Stack(vendor, server.BaseUrl);

        for (var call = 0; call < 20; call++) Assert.That(await stack.CheckAsync(CancellationToken.None), Is.Null);

        Assert.That(requests, Is.EqualTo(20));
    }

    [Catalogue(57)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_pooled_connection_that_is_closed_under_a_request_is_replaced_once(Vendor vendor)
    {
        var requests = 0;
        await using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } path)
            {
                if (Interlocked.Increment(ref requests) == 2) return;
                var body = System.Text.Encoding.UTF8.GetBytes(Fixture.Read(vendor.Body(path)));
                await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
                await connection.WriteAsync(body);
            }
        });
        using var stack = new Stack(vendor, server.BaseUrl, time: new FastClock());

        Assert.That(await stack.CheckAsync(CancellationToken.None), Is.Null);
        Assert.That(await stack.CheckAsync(CancellationToken.None), Is.Null);

        Assert.That(requests, Is.EqualTo(3));
        Assert.That(server.Connections, Is.EqualTo(2));
    }

    [Catalogue(54)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_connection_that_is_never_made_is_unavailable_and_no_cancellation(Vendor vendor)
    {
        var clock = new ManualTimeProvider();
        var options = new UnifiedInboxOptions
        {
            HandlerFactory = static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = static async (_, cancellationToken) =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                    return Stream.Null;
                },
            },
        };
        using var stack = new Stack(vendor, "https://vendor.example", options, clock);

        var call = stack.CheckAsync(CancellationToken.None);
        while (!call.IsCompleted)
        {
            clock.AdvanceToNextTimer();
            await Task.Yield();
        }

        Assert.That(await call, Is.TypeOf<UnavailableFault>());
    }
}
