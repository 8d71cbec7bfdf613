using UnifiedInbox.Cli.Tests.Harness;

namespace UnifiedInbox.Cli.Tests.Commands;

public sealed class UsageTests
{
    [TestCase("explode")]
    [TestCase("--explode")]
    [TestCase("list", "--explode")]
    [TestCase("list", "spare")]
    [TestCase("list", "--limit", "0")]
    [TestCase("list", "--limit", "-3")]
    [TestCase("list", "--limit", "1.5")]
    [TestCase("list", "--limit", "99999999999")]
    [TestCase("list", "--limit", "")]
    [TestCase("list", "--limit")]
    [TestCase("list", "--all", "--limit", "5")]
    [TestCase("list", "--account", "lemlist")]
    [TestCase("list", "--account", "lemlist/other")]
    [TestCase("list", "--channel", " ")]
    [TestCase("list", "--since", "yesterday")]
    [TestCase("list", "--since", "31.01.2026")]
    [TestCase("thread")]
    [TestCase("thread", "lemlist/acme")]
    [TestCase("thread", "lemlist/acme/..")]
    [TestCase("thread", "lemlist/other/ctc_1")]
    [TestCase("attachment")]
    [TestCase("attachment", "lemlist/acme/c/m/0")]
    [TestCase("attachment", "lemlist/acme/c/m", "--out", ".")]
    [TestCase("attachment", "lemlist/acme/c/m/-1", "--out", ".")]
    [TestCase("attachment", "lemlist/other/c/m/0", "--out", ".")]
    [TestCase("attachment", "lemlist/acme/c/m/0", "--out", "/no/such/folder")]
    [TestCase("accounts", "--limit", "5")]
    [TestCase("--accounts")]
    public async Task A_mistake_is_exit_2_with_one_line_on_stderr_and_nothing_on_stdout(params string[] arguments)
    {
        var run = await CliRun.OfAsync(new FakeInbox(), ["--json", .. arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Match(@"\Aunified-inbox: [^\r\n]+\r?\n\z"));
    }

    [Test]
    public async Task A_problem_with_an_accounts_option_is_exit_2()
    {
        var run = await CliRun.OfAsync((_, _, _) => throw new ArgumentException("lemlist/acme: UserId is missing.", "accounts"), CancellationToken.None, "list");

        Assert.That(run, Is.EqualTo(new CliRun(2, "", "unified-inbox: lemlist/acme: UserId is missing." + Environment.NewLine)));
    }

    [Test]
    public async Task Help_names_every_command_and_global_option()
    {
        var run = await CliRun.OfAsync(new FakeInbox(), "--help");

        Assert.That(run.ExitCode, Is.Zero);
        foreach (var word in new[] { "accounts", "list", "thread <ID>", "attachment <ID>", "doctor", "sandbox", "--accounts <FILE>", "--sandbox", "--json" })
        {
            Assert.That(run.Output, Does.Contain($"  {word} "));
        }
    }

    [TestCase("--json", "--sandbox", "--accounts", "a.json", "list")]
    [TestCase("list", "--json", "--sandbox", "--accounts", "a.json")]
    [TestCase("--accounts", "a.json", "--json", "--sandbox")]
    public async Task Global_options_go_before_and_after_the_command(params string[] arguments)
    {
        (string?, bool) asked = default;

        var run = await CliRun.OfAsync(
            (file, sandbox, _) =>
            {
                asked = (file, sandbox);
                return Task.FromResult(new Session(new FakeInbox(), []));
            },
            CancellationToken.None,
            arguments);

        Assert.That(asked, Is.EqualTo(("a.json", true)));
        Assert.That(run.LineTypes, Is.EqualTo(["page"]));
    }
}
