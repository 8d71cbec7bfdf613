using System.Text.Json;
using UnifiedInbox.EndToEnd.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.CommandLine;

/// <summary>What somebody sees who starts <c>unified-inbox list</c> without any account.</summary>
[CancelAfter(120_000)]
internal sealed class SandboxListTests
{
    private CliRun whole = null!;

    [OneTimeSetUp]
    public async Task List_everything() => whole = await CliProcess.RunAsync("list", "--all", "--json");

    [Test]
    public void The_whole_list_holds_every_conversation_of_all_three_providers_once()
    {
        var perProvider = whole.Ids.CountBy(id => id.Split('/')[0]).ToDictionary();

        Assert.Multiple(() =>
        {
            Assert.That(whole.ExitCode, Is.Zero, whole.Error);
            Assert.That(perProvider, Is.EquivalentTo(new Dictionary<string, int> { ["lemlist"] = 40, ["sendkit"] = 40, ["leadconnector"] = 40 }));
            Assert.That(whole.Ids, Is.Unique);
        });
    }

    [Test]
    public void The_whole_list_is_newest_first_over_all_accounts()
    {
        var times = whole.Conversations.Select(line => line.Time("lastActivityAt")).ToList();

        Assert.That(times, Is.Ordered.Descending);
        Assert.That(whole.Ids.Zip(whole.Ids.Skip(1)).Count(pair => pair.First.Split('/')[0] != pair.Second.Split('/')[0]), Is.GreaterThan(20), "accounts are mixed");
    }

    [Test]
    public void Stdout_holds_conversations_and_one_page_line_at_the_end_with_every_account_complete_and_the_sandbox_named()
    {
        var last = whole.Last;

        Assert.Multiple(() =>
        {
            Assert.That(whole.Lines.SkipLast(1).Select(line => line.Text("type")), Is.All.EqualTo("conversation"));
            Assert.That(last.Text("type"), Is.EqualTo("page"));
            Assert.That(last.GetProperty("cursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(last.GetProperty("sandbox").GetBoolean(), Is.True);
            Assert.That(
                last.GetProperty("accounts").EnumerateObject().Select(account => whole.StateOf(account.Name)), Is.EqualTo(new[] { "complete", "complete", "complete" }));
            Assert.That(whole.Error, Does.Contain("Sandbox"));
        });
    }

    [Test]
    public async Task No_command_lists_fifty_and_its_cursor_goes_on_in_the_next_process_without_a_repeat()
    {
        var first = await CliProcess.RunAsync("--json");
        var rest = await CliProcess.RunAsync("list", "--all", "--json", "--cursor", first.Last.Text("cursor")!);

        Assert.That(first.Lines, Has.Count.EqualTo(51));
        Assert.That(first.Ids.Concat(rest.Ids), Is.EqualTo(whole.Ids));
        Assert.That(rest.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Unread_lists_those_not_marked_as_read() =>
        await AssertLists(line => line.GetProperty("isRead").ValueKind != JsonValueKind.True, "--unread");

    [Test]
    public async Task A_channel_lists_those_that_use_it() => await AssertLists(line => line.Texts("channels").Contains("linkedin"), "--channel", "linkedin");

    [Test]
    public async Task An_account_lists_its_own() =>
        await AssertLists(line => line.Text("id")!.StartsWith("sendkit/demo/", StringComparison.Ordinal), "--account", "sendkit/demo");

    [Test]
    public async Task Since_lists_those_with_activity_at_or_after_it()
    {
        var median = whole.Conversations[60].Text("lastActivityAt")!;

        await AssertLists(line => string.CompareOrdinal(line.Text("lastActivityAt"), median) >= 0, "--since", median);
    }

    [Test]
    public async Task Without_json_the_list_is_a_text_for_people()
    {
        var run = await CliProcess.RunAsync("list", "--limit", "3");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(whole.Ids.Take(3), Has.All.Matches<string>(id => run.Output.Contains(id, StringComparison.Ordinal)));
        Assert.That(run.Output, Does.Contain("--cursor").And.Not.Contain("{"));
    }

    private async Task AssertLists(Func<JsonElement, bool> expected, params string[] filter)
    {
        var run = await CliProcess.RunAsync(["list", "--all", "--json", .. filter]);
        var ids = whole.Conversations.Where(expected).Select(line => line.Text("id")).ToList();

        Assert.That(ids, Is.Not.Empty);
        Assert.That(ids, Has.Count.LessThan(whole.Ids.Count), "the filter has something to leave out");
        Assert.That(run.Ids, Is.EqualTo(ids));
        Assert.That(run.ExitCode, Is.Zero);
    }
}
