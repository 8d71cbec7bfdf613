using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>The files behind the twins' attachments.</summary>
[CancelAfter(20_000)]
internal sealed class FileTests
{
    [Test]
    public async Task Every_address_Sendkits_twin_gives_has_a_file_of_the_announced_size_and_type()
    {
        var clock = new ManualTimeProvider();
        using var caller = new Caller(new SendkitTwin(new SendkitTwinOptions { Time = clock }), clock);
        var files = 0;
        foreach (var row in (await Walk.SendkitAsync(caller)).Rows("data"))
        {
            foreach (var file in Attachments((await caller.ReadAsync("/v1/inbox/" + row.Text("id"))).GetProperty("data").GetProperty("messages")).Where(file => file.TryGetProperty("downloadUrl", out _)))
            {
                var reply = await caller.GetAsync(file.Text("downloadUrl"));
                Assert.That((reply.Status, reply.MediaType, reply.Body.Length), Is.EqualTo((200, file.Text("contentType"), file.GetProperty("size").GetInt32())));
                files++;
            }

            Assert.That((await caller.GetAsync($"/v1/inbox/{row.Text("id")}/attachments/99")).Status, Is.EqualTo(404));
        }

        Assert.That(files, Is.Positive);
    }

    [Test]
    public async Task Sendkits_files_need_the_key()
    {
        var clock = new ManualTimeProvider();
        using var caller = new Caller(new SendkitTwin(new SendkitTwinOptions { Time = clock }), clock);
        var id = (await caller.ReadAsync("/v1/inbox")).GetProperty("data")[0].Text("id");
        caller.Client.DefaultRequestHeaders.Remove("X-Api-Key");

        Assert.That((await caller.GetAsync($"/v1/inbox/{id}/attachments/0")).Status, Is.EqualTo(401));
    }

    [Test]
    public async Task LeadConnectors_files_lie_at_another_host_that_refuses_the_token_and_are_the_same_every_time()
    {
        var clock = new ManualTimeProvider();
        var twin = new LeadConnectorTwin(new LeadConnectorTwinOptions { Time = clock });
        var url = await SomeFileAsync(new Caller(twin, clock));
        using var anonymous = new HttpClient(twin.CreateHandler());
        using var caller = new Caller(new LeadConnectorTwin(), clock);

        var first = await anonymous.GetByteArrayAsync(url);

        Assert.That(url, Does.StartWith($"https://files.example.com/{twin.Credentials["LocationId"]}/"));
        Assert.That(first, Has.Length.InRange(20_000, 30_000));
        Assert.That(await anonymous.GetByteArrayAsync(url), Is.EqualTo(first));
        Assert.That((await caller.GetAsync(url)).Status, Is.EqualTo(401));
        Assert.That((int)(await anonymous.GetAsync(url + "x")).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Over_loopback_the_files_lie_at_the_same_port()
    {
        var clock = new ManualTimeProvider();
        var twin = new LeadConnectorTwin(new LeadConnectorTwinOptions { Time = clock });
        await using var server = twin.Serve();
        using var anonymous = new HttpClient();
        using var sockets = new SocketsHttpHandler();

        var url = await SomeFileAsync(new Caller(twin, clock, sockets, server.BaseUrl.ToString()));

        Assert.That(url, Does.StartWith($"{server.BaseUrl}{twin.Credentials["LocationId"]}/"));
        Assert.That(await anonymous.GetByteArrayAsync(url), Is.Not.Empty);
    }

    private static async Task<string> SomeFileAsync(Caller caller)
    {
        using (caller)
        {
            var rows = (await caller.ReadAsync($"/conversations/search?limit=100&locationId={new LeadConnectorTwin().Credentials["LocationId"]}")).GetProperty("conversations");
            foreach (var row in rows.EnumerateArray())
            {
                var thread = await caller.ReadAsync($"/conversations/{row.Text("id")}/messages?limit=100");
                if (Attachments(thread.GetProperty("messages").GetProperty("messages")).Select(url => url.GetString()).FirstOrDefault() is { } found) return found;
            }
        }

        throw new AssertionException("no file anywhere");
    }

    private static IEnumerable<JsonElement> Attachments(JsonElement messages) => messages.EnumerateArray()
        .SelectMany(message => message.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray().ToArray() : []);
}
