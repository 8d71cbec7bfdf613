using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace UnifiedInbox.Testing.Tests;

[CancelAfter(20_000)]
internal sealed partial class SandboxTests
{
    [Test]
    public async Task The_same_options_give_the_same_bytes()
    {
        var (first, second) = (await EverythingAsync(), await EverythingAsync());
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task The_bytes_are_those_of_every_other_machine_and_version()
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(await EverythingAsync())));
        // Ids and cursors of the demo are promised to last: a change of this value breaks those that people kept.
        Assert.That(digest, Is.EqualTo("490CEB97FC7A941A61F2AF9BF0A22CA4CF9AA373039E6ADF97B5237E5850CA25"));
    }

    [Test]
    public void Another_seed_gives_other_credentials_and_data()
    {
        var (one, again, other) = (new LemlistTwin(), new LemlistTwin(), new LemlistTwin(new TwinOptions { Seed = 2 }));
        Assert.That(again.Credentials, Is.EquivalentTo(one.Credentials));
        Assert.That(other.Credentials["ApiKey"], Is.Not.EqualTo(one.Credentials["ApiKey"]));
        Assert.That(other.UserIds, Has.None.AnyOf(one.UserIds));
    }

    [Test]
    public void Credentials_carry_the_names_of_the_configuration()
    {
        var sandbox = new Sandbox();
        Assert.That(sandbox.Twins.Select(twin => $"{twin.Provider}: {string.Join(", ", twin.Credentials.Keys)}"), Is.EqualTo(new[]
        {
            "lemlist: ApiKey, UserId", "sendkit: ApiKey", "leadconnector: AccessToken, LocationId",
        }));
        Assert.That(new SendkitTwin(new SendkitTwinOptions { PlatformKey = true }).Credentials.Keys, Is.EqualTo(new[] { "ApiKey", "WorkspaceId" }));
    }

    [Test]
    public async Task The_three_inboxes_interleave_and_no_inbox_has_a_millisecond_twice()
    {
        var activities = await ActivitiesAsync(new Sandbox(new ManualTimeProvider()));
        Assert.That(activities.Keys, Has.Count.EqualTo(3));
        foreach (var (provider, times) in activities)
        {
            Assert.That(times, Has.Count.EqualTo(40).And.Unique, provider);
            Assert.That(times.Max(), Is.LessThan(new TwinOptions().Anchor).And.GreaterThan(new TwinOptions().Anchor.AddMinutes(-10)), provider);
            Assert.That(times.Min(), Is.LessThan(new TwinOptions().Anchor.AddDays(-14)).And.GreaterThan(new TwinOptions().Anchor.AddDays(-22)), provider);
        }

        var merged = activities.SelectMany(pair => pair.Value.Select(time => (pair.Key, time))).OrderByDescending(item => item.time).Select(item => item.Key).ToList();
        Assert.That(merged.Zip(merged.Skip(1)).Count(pair => pair.First != pair.Second), Is.GreaterThan(60), "neighbours of different vendors");
    }

    [Test]
    public async Task Ten_thousand_conversations_still_have_a_millisecond_each()
    {
        var clock = new ManualTimeProvider();
        var twin = new LeadConnectorTwin(new LeadConnectorTwinOptions { Conversations = 10_000, Time = clock });
        using var caller = new Caller(twin, clock);
        var rows = (await Walk.LeadConnectorAsync(caller, twin.Credentials["LocationId"], limit: 100)).Rows("conversations");
        Assert.That(rows.Select(row => row.GetProperty("sort")[0].GetInt64()).Distinct().Count(), Is.EqualTo(10_000));
        Assert.That(rows.Select(row => row.GetProperty("email").GetString()).OfType<string>().GroupBy(email => email).All(group => group.Count() == 1), Is.True);
    }

    [Test]
    public async Task A_twin_may_be_empty()
    {
        var twin = new LemlistTwin(new TwinOptions { Conversations = 0 });
        using var caller = new Caller(twin);
        Assert.That((await caller.ReadAsync($"/api/inbox?userId={twin.Credentials["UserId"]}")).GetProperty("data").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Addresses_and_numbers_belong_to_nobody()
    {
        var everything = await EverythingAsync();
        var hosts = Address().Matches(everything).Select(match => match.Groups[1].Value).Distinct();
        Assert.That(hosts, Is.Not.Empty.And.All.Match("^(mail\\.)?example\\.(com|org|net)$"));
        Assert.That(Number().Matches(everything).Select(match => match.Value), Is.Not.Empty.And.All.StartsWith("+155501"));
        Assert.That(Url().Matches(everything).Select(match => match.Groups[1].Value).Distinct(), Is.SubsetOf(new[] { "track.example.com", "files.example.com" }));
        Assert.That(everything, Does.Not.Contain("{company}").And.Not.Contain("{theme}").And.Not.Contain("{gain}").And.Not.Contain("{day}").And.Not.Contain("{time}"));
    }

    [GeneratedRegex(@"[\w.+=-]+@([\w-]+(?:\.[\w-]+)+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\+1\d{10}")]
    private static partial Regex Number();

    [GeneratedRegex(@"https?://([^/""\\]+)")]
    private static partial Regex Url();

    private static async Task<Dictionary<string, List<DateTimeOffset>>> ActivitiesAsync(Sandbox sandbox)
    {
        using var lemlist = new Caller(sandbox.Lemlist);
        using var sendkit = new Caller(sandbox.Sendkit);
        using var leadConnector = new Caller(sandbox.LeadConnector);
        return new()
        {
            ["lemlist"] = [.. (await Walk.LemlistAsync(lemlist, sandbox.Lemlist.UserIds[0], limit: 100)).Rows("data").Select(row => row.GetProperty("lastActivityAt").GetDateTimeOffset())],
            ["sendkit"] = [.. (await Walk.SendkitAsync(sendkit, limit: 100)).Rows("data").Select(row =>
                new[] { row.GetProperty("repliedAt").GetDateTimeOffset(), row.GetProperty("lastMessage").GetProperty("receivedAt").GetDateTimeOffset() }.Max())],
            ["leadconnector"] = [.. (await Walk.LeadConnectorAsync(leadConnector, sandbox.LeadConnector.Credentials["LocationId"], limit: 100)).Rows("conversations")
                .Select(row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetProperty("sort")[0].GetInt64()))],
        };
    }

    /// <summary>Every answer of every read, one behind the other.</summary>
    private static async Task<string> EverythingAsync()
    {
        var all = new StringBuilder();
        var clock = new ManualTimeProvider();
        foreach (var twin in new Sandbox(clock).Twins)
        {
            using var caller = new Caller(twin, clock);
            foreach (var path in await PathsAsync(twin, caller)) all.Append(path).Append('\n').Append((await caller.GetAsync(path)).Text).Append('\n');
        }

        return all.ToString();
    }

    private static async Task<List<string>> PathsAsync(VendorTwin twin, Caller caller)
    {
        switch (twin)
        {
            case LemlistTwin lemlist:
                var inbox = $"/api/inbox?userId={lemlist.UserIds[0]}&limit=100";
                return [inbox, .. Rows(await caller.ReadAsync(inbox), "data").Select(row => $"/api/inbox/{row.Text("contactId")}?limit=100")];
            case SendkitTwin:
                return ["/v1/inbox?limit=100", .. Rows(await caller.ReadAsync("/v1/inbox?limit=100"), "data").Select(row => "/v1/inbox/" + row.Text("id"))];
            default:
                var search = $"/conversations/search?limit=100&locationId={twin.Credentials["LocationId"]}";
                return [search, .. Rows(await caller.ReadAsync(search), "conversations").Select(row => $"/conversations/{row.Text("id")}/messages?limit=100")];
        }
    }

    private static JsonElement.ArrayEnumerator Rows(JsonElement page, string name) => page.GetProperty(name).EnumerateArray();
}
