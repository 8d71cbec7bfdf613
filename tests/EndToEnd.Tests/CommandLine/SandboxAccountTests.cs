using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary>The commands about accounts, and help, over the sandbox.</summary>
[CancelAfter(60_000)]
internal sealed class SandboxAccountTests
{
    private static readonly string[] Accounts = ["lemlist/demo", "sendkit/demo", "leadconnector/demo"];

    [Test]
    public async Task Accounts_names_the_three_and_what_each_can_do()
    {
        var run = await CliProcess.RunAsync("accounts", "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Of("account").Select(line => line.Text("account")), Is.EquivalentTo(Accounts));
        string[] reading = ["listConversations", "readMessages", "readThread"];
        Assert.That(
            run.Of("account").ToDictionary(line => line.Text("account")!, line => string.Join(' ', line.Texts("capabilities"))),
            Is.EquivalentTo(Accounts.ToDictionary(account => account, account => string.Join(' ', account == "lemlist/demo" ? reading : [.. reading, "openAttachments"]))));
        Assert.That(run.Last.Text("type"), Is.EqualTo("end"));
    }

    [Test]
    public async Task Doctor_finds_the_three_reachable_and_authorised()
    {
        var run = await CliProcess.RunAsync("doctor", "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Of("check").Select(line => line.Text("account")), Is.EquivalentTo(Accounts));
        Assert.That(run.Of("check"), Has.All.Matches<System.Text.Json.JsonElement>(
            line => line.GetProperty("reachable").GetBoolean() && line.GetProperty("authorised").GetBoolean()));
    }

    [Test]
    public async Task Help_names_every_command_on_stdout()
    {
        var run = await CliProcess.RunAsync("--help");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        foreach (var command in (string[])["accounts", "list", "thread", "attachment", "doctor", "sandbox"]) Assert.That(run.Output, Does.Contain(command));
    }
}
