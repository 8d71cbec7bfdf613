using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnifiedInbox.Hostile.Tests.Wire;

namespace UnifiedInbox.Hostile.Tests.Redirects;

/// <summary>A vendor that points elsewhere: nothing reaches that other server, least of all a key.</summary>
[CancelAfter(120_000)]
internal sealed class ForeignOriginTests
{
    private static readonly int[] Redirects = [301, 302, 303, 307, 308];

    /// <summary>Every address with every key scheme on every kind of reading: 40 x 3 x 4.</summary>
    [Catalogue(68)]
    [Test]
    public async Task No_redirect_is_followed_and_no_byte_reaches_another_server()
    {
        var cases = 0;
        var complaints = new List<string>();
        await using var bystander = new Bystander();
        foreach (var vendor in Vendor.All)
        {
            var location = "";
            var status = 0;
            await using var server = new FaultServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.AnswerAsync($"{status} Elsewhere", default, $"Location: {location}\r\n");
            });
            using var stack = new Stack(vendor, server.BaseUrl);
            var locations = Locations.For(server.Port, bystander.Port);
            for (var place = 0; place < locations.Length; place++)
            {
                (location, status) = (locations[place], Redirects[place % Redirects.Length]);
                foreach (var (name, read) in stack.Readings)
                {
                    cases++;
                    var fault = await read(CancellationToken.None);
                    if (fault is not RejectedFault || fault.Context.Status != status) complaints.Add($"{vendor} {name} {status} '{location}': {fault?.GetType().Name} {fault?.Context.Status}");
                }
            }
        }

        TestContext.Progress.WriteLine($"{cases} redirects: {bystander.Connections} connections and {bystander.Received.Length} bytes at the other server");
        Assert.Multiple(() =>
        {
            Assert.That(cases, Is.GreaterThanOrEqualTo(240));
            Assert.That(complaints, Is.Empty);
            Assert.That(bystander.Connections, Is.Zero);
            Assert.That(bystander.Received, Is.Empty);
        });
    }

    /// <summary>Every string of every documented body in turn is an address: ids, cursors, texts, images, attachments.</summary>
    [Catalogue(66, 68, 84)]
    [Test]
    public async Task No_address_in_an_answer_is_visited()
    {
        var cases = 0;
        await using var bystander = new Bystander();
        foreach (var vendor in Vendor.All)
        {
            var answers = new Dictionary<string, byte[]>();
            await using var server = new FaultServer(async connection =>
            {
                var path = await connection.RequestAsync();
                await connection.AnswerAsync("200 OK", answers.TryGetValue(vendor.Body(path), out var changed) ? changed : Encoding.UTF8.GetBytes(Fixture.Read(vendor.Body(path))));
            });
            using var stack = new Stack(vendor, server.BaseUrl);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), $"{vendor.Name}-*.json").Select(Path.GetFileName))
            {
                foreach (var address in (string[])[$"http://127.0.0.1:{bystander.Port}/", $"//127.0.0.1:{bystander.Port}", $"<img src=\"http://127.0.0.1:{bystander.Port}/open.gif\">"])
                {
                    for (var place = 0; Pointing(file!, place, address) is { } body; place++)
                    {
                        answers.Clear();
                        answers.Add(file!, body);
                        cases++;
                        await (file!.Contains("list", StringComparison.Ordinal) || file.Contains("search", StringComparison.Ordinal)
                            ? stack.CheckAsync(CancellationToken.None)
                            : stack.ThreadAsync(CancellationToken.None));
                    }
                }
            }
        }

        TestContext.Progress.WriteLine($"{cases} answers that point elsewhere: {bystander.Connections} connections");
        Assert.That(cases, Is.GreaterThan(240));
        Assert.That(bystander.Connections, Is.Zero);
    }

    [Catalogue(68)]
    [Test]
    public async Task A_client_that_follows_would_be_seen_with_its_key()
    {
        await using var bystander = new Bystander();
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("302 Elsewhere", default, string.Create(CultureInfo.InvariantCulture, $"Location: http://127.0.0.1:{bystander.Port}/\r\n"));
        });
        using var careless = new HttpClient();
        careless.DefaultRequestHeaders.Add("X-Api-Key", Canary.Key);

        await careless.GetStringAsync(new Uri(server.BaseUrl));

        Assert.That(Encoding.ASCII.GetString(bystander.Received), Does.Contain(Canary.Key));
    }

    /// <summary>A fixture with an address in place of its n-th string; null when it has fewer.</summary>
    private static byte[]? Pointing(string file, int place, string address)
    {
        var body = JsonNode.Parse(Fixture.Read(file))!;
        return Replace(body, ref place, address) ? Encoding.UTF8.GetBytes(body.ToJsonString()) : null;
    }

    private static bool Replace(JsonNode node, ref int place, string address)
    {
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value).ToList() : node is JsonArray items ? [.. items] : [])
        {
            if (child is JsonValue value && value.GetValueKind() == JsonValueKind.String && place-- == 0)
            {
                child.ReplaceWith(address);
                return true;
            }

            if (child is JsonObject or JsonArray && Replace(child, ref place, address)) return true;
        }

        return false;
    }
}
