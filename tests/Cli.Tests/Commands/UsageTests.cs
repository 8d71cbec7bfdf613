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

    [TestCase("acounts", "accounts", "--help")]
    [TestCase("lsit", "list", "--help")]
    [TestCase("help", "--help", "--help")]
    [TestCase("list --unraed", "--unread", "list --help")]
    [TestCase("doctor --jason", "--json", "doctor --help")]
    public async Task A_typing_mistake_is_met_with_what_was_meant_and_where_to_read(string typed, string meant, string help)
    {
        var run = await CliRun.OfAsync(new FakeInbox(), typed.Split(' '));

        Assert.That(run.Error, Does.EndWith($" Did you mean '{meant}'? Try 'unified-inbox {help}'.{Environment.NewLine}"));
    }

    [TestCase("explode")]
    [TestCase("list --explode")]
    [TestCase("thread lemlist/acme/c x")]
    public async Task A_word_nobody_knows_is_not_guessed_at(string typed)
    {
        var run = await CliRun.OfAsync(new FakeInbox(), typed.Split(' '));

        Assert.That(run.Error, Does.Contain("Unrecognized").And.Not.Contain("Did you mean"));
    }

    [TestCase("")]
    [TestCase("list")]
    [TestCase("thread")]
    [TestCase("attachment")]
    [TestCase("accounts")]
    [TestCase("doctor")]
    [TestCase("sandbox")]
    public async Task Help_of_every_command_gives_examples_that_parse_every_default_and_the_exit_codes(string command)
    {
        var help = (await CliRun.OfAsync(new FakeInbox(), [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Output.ReplaceLineEndings("\n");

        var examples = help.Split("Examples:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim()).ToArray();
        foreach (var example in examples)
        {
            Assert.That(example, Does.StartWith("unified-inbox").And.Contain(command));
            Assert.That((await CliRun.OfAsync((_, _, _) => throw new UsageException("parsed"), CancellationToken.None, example.Split(' ')[1..])).Error, Does.EndWith("parsed" + Environment.NewLine).Or.Empty, example);
        }

        Assert.That(help.Split("Examples:")[1].Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(80));
        var options = help.Split("Options:\n")[1].Split("\n\n")[0].Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal));
        Assert.That(options, Has.All.Matches(Does.Contain("Default: ").Or.Contain("(REQUIRED)").Or.StartWith("  --all ").Or.StartWith("  --version ")));
        foreach (var code in new[] { "  0    ", "  1    ", "  2    ", "  130  " })
        {
            Assert.That(help, Does.Contain(code));
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
