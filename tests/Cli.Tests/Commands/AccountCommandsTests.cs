using UnifiedInbox.Cli.Tests.Harness;

namespace UnifiedInbox.Cli.Tests.Commands;

public sealed class AccountCommandsTests
{
    private static readonly ServedTwin Twin = new("lemlist", "http://127.0.0.1:1/api", new Dictionary<string, string> { ["ApiKey"] = "k" });

    [Test]
    public async Task Accounts_end_with_the_end_line()
    {
        var run = await CliRun.OfAsync(new FakeInbox(), "accounts", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["account", "account", "end"]));
        Assert.That(run.Lines[^1], Is.EqualTo("""{"type":"end","sandbox":false}"""));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task The_doctor_tells_a_fault_after_its_check_in_the_order_of_the_accounts()
    {
        var inbox = new FakeInbox();
        var refused = new AuthenticationFault(new FaultContext(FakeInbox.Lemlist, "lemlist.inbox.list", 401));
        inbox.Checks[FakeInbox.Lemlist] = new(FakeInbox.Lemlist, true, false, [], [], 19, refused);
        inbox.Checks[FakeInbox.Sendkit] = new(FakeInbox.Sendkit, true, true, ["channel:fax"], [FakeInbox.Skipped(FakeInbox.Sendkit)], null, null);

        var run = await CliRun.OfAsync(inbox, "doctor", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["check", "fault", "check", "end"]));
        Assert.That(run.Lines.Take(3).Select(line => CliRun.Property(line, "account")), Is.EqualTo(["lemlist/acme", "lemlist/acme", "sendkit/acme"]));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_sandbox_is_told_on_stderr_and_in_the_last_line()
    {
        var run = await CliRun.OfAsync(new Session(new FakeInbox(), [Twin]), CancellationToken.None, "accounts", "--json");

        Assert.That(run.Lines[^1], Is.EqualTo("""{"type":"end","sandbox":true}"""));
        Assert.That(run.Error, Does.StartWith("Sandbox:"));
    }

    [Test]
    public async Task The_sandbox_tells_where_it_listens_and_serves_until_it_is_interrupted()
    {
        using var stop = new CancellationTokenSource();
        bool? askedForSandbox = null;

        var running = CliRun.OfAsync(
            (_, sandbox, _) =>
            {
                askedForSandbox = sandbox;
                return Task.FromResult(new Session(new FakeInbox(), [Twin]));
            },
            stop.Token,
            "sandbox",
            "--json");
        Assert.That(running.IsCompleted, Is.False);
        await stop.CancelAsync();
        var run = await running;

        Assert.That(askedForSandbox, Is.True);
        Assert.That(run.LineTypes, Is.EqualTo(["sandbox", "end"]));
        Assert.That(run.ExitCode, Is.EqualTo(130));
    }
}
