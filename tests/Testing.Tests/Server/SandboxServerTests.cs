namespace UnifiedInbox.Testing.Tests;

[CancelAfter(20_000)]
internal sealed class SandboxServerTests
{
    [Test]
    public async Task Its_settings_are_one_account_for_each_twin_at_the_address_it_serves()
    {
        var sandbox = new Sandbox();
        await using var server = sandbox.Serve();

        for (var index = 0; index < sandbox.Twins.Count; index++)
        {
            var account = server.Settings.Where(setting => setting.Key.StartsWith($"UnifiedInbox:Accounts:{index}:", StringComparison.Ordinal))
                .ToDictionary(setting => setting.Key.Split(':')[^1], setting => setting.Value);

            Assert.That(account["Provider"], Is.EqualTo(sandbox.Twins[index].Provider));
            Assert.That(account["Name"], Is.EqualTo("demo"));
            Assert.That(account["BaseUrl"], Is.EqualTo(server.Servers[index].BaseUrl.ToString()));
            Assert.That(account.Where(setting => sandbox.Twins[index].Credentials.ContainsKey(setting.Key)), Is.EquivalentTo(sandbox.Twins[index].Credentials));
        }
    }

    [Test]
    public async Task Its_settings_let_a_client_in()
    {
        var sandbox = new Sandbox();
        await using var server = sandbox.Serve();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", server.Settings["UnifiedInbox:Accounts:1:ApiKey"]);

        using var reply = await client.GetAsync(new Uri(new Uri(server.Settings["UnifiedInbox:Accounts:1:BaseUrl"]!), "v1/inbox"));

        Assert.That(reply.IsSuccessStatusCode, Is.True, $"{reply.StatusCode}");
        Assert.That(sandbox.Sendkit.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Disposal_closes_every_port()
    {
        var server = new Sandbox().Serve();
        await server.DisposeAsync();
        using var client = new HttpClient();

        foreach (var twin in server.Servers)
        {
            Assert.That(() => client.GetAsync(twin.BaseUrl), Throws.InstanceOf<HttpRequestException>());
        }
    }
}
