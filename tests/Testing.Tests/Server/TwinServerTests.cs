using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(20_000)]
internal sealed class TwinServerTests
{
    private static readonly string[] Routes = ["list", "thread", "unknown"];

    [TestCaseSource(nameof(Routes))]
    public async Task It_answers_the_same_bytes_as_the_handler(string route)
    {
        foreach (var (one, other) in new Sandbox(new ManualTimeProvider()).Twins.Zip(new Sandbox(new ManualTimeProvider()).Twins))
        {
            await using var server = other.Serve();
            using var direct = new Caller(one);
            using var served = new Caller(other, handler: new SocketsHttpHandler(), baseUrl: server.BaseUrl.GetLeftPart(UriPartial.Authority));
            foreach (var path in Paths(one, route))
            {
                var (expected, actual) = (await direct.GetAsync(path), await served.GetAsync(path));
                Assert.That(actual.Body, Is.EqualTo(expected.Body), path);
                Assert.That((actual.Status, actual.MediaType), Is.EqualTo((expected.Status, expected.MediaType)));
                Assert.That(actual.Headers, Is.EquivalentTo(expected.Headers));
            }
        }
    }

    [Test]
    public async Task Its_address_is_what_precedes_the_documented_paths()
    {
        var sandbox = new Sandbox();
        await using var lemlist = sandbox.Lemlist.Serve();
        await using var sendkit = sandbox.Sendkit.Serve();
        Assert.That(lemlist.BaseUrl.AbsolutePath, Is.EqualTo("/api"));
        Assert.That(sendkit.BaseUrl.AbsolutePath, Is.EqualTo("/"));
        Assert.That((lemlist.BaseUrl.Scheme, lemlist.BaseUrl.Host), Is.EqualTo(("http", "127.0.0.1")));
    }

    [Test]
    public async Task Many_clients_are_answered_at_once(CancellationToken cancellationToken)
    {
        var twin = new LeadConnectorTwin();
        await using var server = twin.Serve();
        using var caller = new Caller(twin, handler: new SocketsHttpHandler(), baseUrl: server.BaseUrl.ToString());
        var path = $"/conversations/search?locationId={twin.Credentials["LocationId"]}&limit=";
        var replies = await Task.WhenAll(Enumerable.Range(1, 60).Select(i => caller.GetAsync(path + ((i % 40) + 1))));
        Assert.That(replies.Select(reply => reply.Status), Is.All.EqualTo(200));
        Assert.That(replies.Select((reply, i) => reply.Json.GetProperty("conversations").GetArrayLength() == ((i + 1) % 40) + 1), Is.All.True);
        Assert.That(twin.Requests, Has.Count.EqualTo(60));
        cancellationToken.ThrowIfCancellationRequested();
    }

    [Test]
    public async Task The_body_of_a_request_is_not_taken_for_the_next_request(CancellationToken cancellationToken)
    {
        await using var server = new LemlistTwin().Serve();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.BaseUrl.Port, cancellationToken);
        var body = new string('x', 200_000);
        var requests = $"POST /api/inbox HTTP/1.1\r\nContent-Length: {body.Length}\r\n\r\n{body}GET /api/inbox HTTP/1.1\r\nConnection: close\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(requests), cancellationToken);

        var answers = await new StreamReader(client.GetStream()).ReadToEndAsync(cancellationToken);

        Assert.That(answers.Split("HTTP/1.1 401").Length - 1, Is.EqualTo(2), answers);
    }

    [Test]
    public async Task Disposal_ends_hanging_requests_and_closes_the_port()
    {
        var twin = new SendkitTwin();
        twin.Faults.Add(TwinFault.Hang);
        var server = twin.Serve();
        using var caller = new Caller(twin, handler: new SocketsHttpHandler(), baseUrl: server.BaseUrl.ToString());
        var hanging = caller.GetAsync("/v1/inbox");
        while (twin.Requests.Count == 0) await Task.Yield();

        await server.DisposeAsync();
        await server.DisposeAsync();

        Assert.That(async () => await hanging, Throws.InstanceOf<HttpRequestException>());
        Assert.That(async () => await caller.GetAsync("/v1/inbox"), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task What_is_no_HTTP_closes_the_connection_and_nothing_else(CancellationToken cancellationToken)
    {
        var twin = new SendkitTwin();
        await using var server = twin.Serve();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.BaseUrl.Port, cancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("good morning\r\n\r\n"), cancellationToken);
        Assert.That(await client.GetStream().ReadAsync(new byte[16], cancellationToken), Is.Zero);

        using var caller = new Caller(twin, handler: new SocketsHttpHandler(), baseUrl: server.BaseUrl.ToString());
        await caller.ReadAsync("/v1/inbox");
    }

    private static string[] Paths(VendorTwin twin, string route) => (twin, route) switch
    {
        (LemlistTwin, "list") => [$"/api/inbox?userId={twin.Credentials["UserId"]}&limit=40"],
        (LemlistTwin, "unknown") => ["/api/inbox/ctc_unknown", "/elsewhere"],
        (SendkitTwin, "list") => ["/v1/inbox?limit=40"],
        (SendkitTwin, "unknown") => ["/v1/inbox/unknown", "/elsewhere"],
        (LeadConnectorTwin, "list") => [$"/conversations/search?locationId={twin.Credentials["LocationId"]}&limit=40"],
        (LeadConnectorTwin, "unknown") => ["/conversations/unknown", "/elsewhere"],
        _ => [ThreadPath(twin)],
    };

    private static string ThreadPath(VendorTwin twin)
    {
        // Ids do not depend on the clock, so a twin of its own leaves the rate headers of the compared ones alone.
        var sandbox = new Sandbox(new ManualTimeProvider());
        using var caller = new Caller(sandbox.Twins.Single(other => other.Provider == twin.Provider));
        var list = caller.ReadAsync(Paths(twin, "list")[0]).GetAwaiter().GetResult();
        return twin switch
        {
            LemlistTwin => "/api/inbox/" + list.GetProperty("data")[2].Text("contactId"),
            SendkitTwin => "/v1/inbox/" + list.GetProperty("data")[2].Text("id"),
            _ => $"/conversations/{list.GetProperty("conversations")[2].Text("id")}/messages",
        };
    }
}
