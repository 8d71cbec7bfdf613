using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary>Accounts in trouble beside accounts that are not, over loopback.</summary>
[CancelAfter(60_000)]
internal sealed class FaultTests
{
    private const string Canary = "canary-77ab01";

    [Test]
    public async Task A_wrong_key_costs_its_own_account_and_nothing_else()
    {
        await using var lemlist = new ServedTwin(new LemlistTwin(new TwinOptions { Conversations = 7 }));
        await using var sendkit = new ServedTwin(new SendkitTwin(new SendkitTwinOptions { Conversations = 5 }));
        await using var leadConnector = new ServedTwin(new LeadConnectorTwin(new LeadConnectorTwinOptions { Conversations = 6 }));
        using var file = AccountsFile.Of(lemlist.Account, sendkit.Account.With("ApiKey", "sk_" + Canary), leadConnector.Account);

        var run = await CliProcess.RunAsync("list", "--all", "--json", "--accounts", file.Path);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
            Assert.That(run.Faults.Select(fault => (fault.Text("account"), fault.Text("fault"))), Is.EqualTo(new[] { ("sendkit/acme", "authentication") }));
            Assert.That(run.Faults[0].GetProperty("status").GetInt32(), Is.EqualTo(401));
            Assert.That(run.Ids.CountBy(id => id.Split('/')[0]).ToDictionary(), Is.EquivalentTo(new Dictionary<string, int> { ["lemlist"] = 7, ["leadconnector"] = 6 }));
            Assert.That(run.StateOf("lemlist/acme"), Is.EqualTo("complete"));
            Assert.That(run.StateOf("leadconnector/acme"), Is.EqualTo("complete"));
            Assert.That(run.StateOf("sendkit/acme"), Is.EqualTo("failed"));
            Assert.That(run.Last.Text("cursor"), Is.Not.Null, "the failed account is still owed");
            Assert.That(run.Last.GetProperty("sandbox").GetBoolean(), Is.False);
            Assert.That(run.Output + run.Error, Does.Not.Contain(Canary));
        });
    }

    [Test]
    public async Task Doctor_tells_a_refused_key_from_a_vendor_that_cannot_be_reached()
    {
        await using var lemlist = new ServedTwin(new LemlistTwin(new TwinOptions { Conversations = 2 }));
        var gone = new ServedTwin(new SendkitTwin(new SendkitTwinOptions { Conversations = 2 }));
        using var file = AccountsFile.Of(lemlist.Account.With("ApiKey", Canary), gone.Account);
        await gone.DisposeAsync();

        var run = await CliProcess.RunAsync("doctor", "--json", "--accounts", file.Path);

        var checks = run.Of("check").ToDictionary(line => line.Text("account")!);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(checks["lemlist/acme"].GetProperty("reachable").GetBoolean(), Is.True);
            Assert.That(checks["lemlist/acme"].GetProperty("authorised").GetBoolean(), Is.False);
            Assert.That(checks["sendkit/acme"].GetProperty("reachable").GetBoolean(), Is.False);
            Assert.That(checks["sendkit/acme"].GetProperty("authorised").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
            Assert.That(run.Output + run.Error, Does.Not.Contain(Canary));
        });
    }

    [Test]
    public async Task A_refused_account_a_broken_one_and_a_hanging_one_are_a_fault_line_each_beside_the_healthy_one()
    {
        await using var healthy = new ServedTwin(new LemlistTwin(new TwinOptions { Conversations = 9 }), "healthy");
        await using var refused = new ServedTwin(new SendkitTwin(), "refused");
        await using var broken = new ServedTwin(new LeadConnectorTwin(), "broken");
        await using var hanging = new ServedTwin(new SendkitTwin(new SendkitTwinOptions { Seed = 2 }), "hanging");
        refused.Twin.Faults.Add(TwinFault.Answer(401));
        broken.Twin.Faults.Add(TwinFault.Answer(500));
        hanging.Twin.Faults.Add(TwinFault.Hang);
        using var file = AccountsFile.Of(healthy.Account, refused.Account, broken.Account, hanging.Account);

        var run = await CliProcess.RunAsync("list", "--all", "--json", "--accounts", file.Path);

        TestContext.Out.WriteLine($"wall time with one hanging account: {run.Wall.TotalSeconds:0.0} s");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
            Assert.That(run.Ids, Has.Count.EqualTo(9));
            Assert.That(
                run.Faults.Select(fault => (fault.Text("account"), fault.Text("fault"))),
                Is.EquivalentTo(new[] { ("sendkit/refused", "authentication"), ("leadconnector/broken", "unavailable"), ("sendkit/hanging", "unavailable") }));
            Assert.That(run.StateOf("lemlist/healthy"), Is.EqualTo("complete"));
            Assert.That(run.Wall, Is.InRange(TimeSpan.FromSeconds(9.9), TimeSpan.FromSeconds(20)));
        });
    }
}
