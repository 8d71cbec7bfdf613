using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary>What the command line refuses, and that it does so before any request.</summary>
[CancelAfter(60_000)]
internal sealed class RefusalTests
{
    private const string Canary = "canary-5f2e1c";

    private readonly ServedTwin lemlist = new(new LemlistTwin(new TwinOptions { Conversations = 5 }));
    private AccountsFile file = null!;

    [OneTimeSetUp]
    public void Configure() => file = AccountsFile.Of(lemlist.Account);

    [TearDown]
    public void No_request_was_made() => Assert.That(lemlist.Twin.Requests, Is.Empty, "whatever was refused, was refused without a request");

    [OneTimeTearDown]
    public async Task Stop()
    {
        file.Dispose();
        await lemlist.DisposeAsync();
    }

    [TestCase("lemlist/acme/..")]
    [TestCase("lemlist/acme/.")]
    [TestCase("lemlist/acme/")]
    [TestCase("lemlist/acme/a%2Fb")]
    [TestCase("lemlist/acme/%2e%2e")]
    [TestCase("lemlist/acme/labels")]
    [TestCase("lemlist/other/ctc_1")]
    [TestCase("mailchimp/acme/ctc_1")]
    public async Task A_thread_id_that_could_become_another_call_is_a_usage_error(string id)
    {
        var run = await CliProcess.RunAsync("thread", id, "--json", "--accounts", file.Path);

        AssertRefused(run);
    }

    [Test]
    public async Task A_missing_option_is_one_message_that_names_account_and_option_and_no_secret()
    {
        using var incomplete = AccountsFile.Of(lemlist.Account.With("ApiKey", Canary).Without("UserId"));

        var run = await CliProcess.RunAsync("list", "--json", "--accounts", incomplete.Path);

        AssertRefused(run);
        Assert.That(run.Error, Does.Contain("lemlist/acme").And.Contain("UserId").And.Not.Contain(Canary));
    }

    [Test]
    public async Task A_malformed_secret_is_named_and_not_shown()
    {
        using var malformed = AccountsFile.Of(lemlist.Account.With("ApiKey", Canary + "\n"));

        var run = await CliProcess.RunAsync("list", "--json", "--accounts", malformed.Path);

        AssertRefused(run);
        Assert.That(run.Error, Does.Contain("lemlist/acme").And.Contain("ApiKey").And.Not.Contain(Canary));
    }

    [Test]
    public async Task An_option_from_the_environment_applies_over_the_file()
    {
        var run = await CliProcess.RunWithAsync(new() { ["UnifiedInbox__Accounts__0__UserId"] = "" }, "list", "--json", "--accounts", file.Path);

        AssertRefused(run);
        Assert.That(run.Error, Does.Contain("UserId"));
    }

    [Test]
    public async Task Accounts_variables_without_a_usable_account_are_not_the_demo()
    {
        var run = await CliProcess.RunWithAsync(new() { ["UnifiedInbox__Accounts__0__ApiKey"] = Canary }, "list", "--json");

        AssertRefused(run);
        Assert.That(run.Error, Does.Not.Contain(Canary));
    }

    [Test]
    public async Task A_missing_accounts_file_is_not_the_demo() => AssertRefused(await CliProcess.RunAsync("list", "--json", "--accounts", "no-such-file.json"));

    [Test]
    public async Task An_account_nobody_registered_is_a_usage_error() =>
        AssertRefused(await CliProcess.RunAsync("list", "--json", "--account", "lemlist/nobody", "--accounts", file.Path));

    [Test]
    public async Task All_and_a_limit_exclude_each_other() =>
        AssertRefused(await CliProcess.RunAsync("list", "--json", "--all", "--limit", "3", "--accounts", file.Path));

    [TestCase("nonsense")]
    [TestCase("AQ6ynuKQtphSAAMAtWwrJyJsQ0kU8ACodhRU3gjwAKh2FFTeCD7A1eBzneALeBuiC65P4hMUwD8ZdBRU3gjAPxl0FFTeCK1NRKwgFIhUB6neInh")]
    public async Task A_cursor_that_cannot_be_read_is_a_fault_and_never_a_first_page(string cursor)
    {
        var run = await CliProcess.RunAsync("list", "--json", "--cursor", cursor, "--accounts", file.Path);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Lines.Select(line => line.Text("type")), Is.EqualTo(new[] { "fault", "page" }));
        Assert.That(run.Faults[0].Text("fault"), Is.EqualTo("cursor"));
        Assert.That(run.Faults[0].Text("account"), Is.Null);
    }

    private static void AssertRefused(CliRun run) => Assert.Multiple(() =>
    {
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), run.Error);
        Assert.That(run.Error, Does.StartWith("unified-inbox: ").And.Not.Contain("Exception"));
    });
}
