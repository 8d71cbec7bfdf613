using UnifiedInbox.Cli.Tests.Harness;
using static UnifiedInbox.Cli.Tests.Harness.FakeInbox;

namespace UnifiedInbox.Cli.Tests.Commands;

public sealed class ListCommandTests
{
    private static readonly AuthenticationFault Refused = new(new FaultContext(Sendkit, "sendkit.inbox.list", 401));

    [Test]
    public async Task One_page_is_listed_and_the_last_line_tells_how_to_go_on()
    {
        var inbox = TwoPages();

        var run = await CliRun.OfAsync(inbox, "list", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "conversation", "skipped", "fault", "page"]));
        Assert.That(CliRun.Property(run.Lines[0], "id"), Is.EqualTo("lemlist/acme/c1"));
        Assert.That(run.Lines[^1], Is.EqualTo("""{"type":"page","cursor":"next","sandbox":false,"removedAccounts":0,"accounts":{"lemlist/acme":{"state":"inProgress","reason":null,"knownSince":null},"sendkit/acme":{"state":"failed","reason":null,"knownSince":null}},"phase":"walk"}"""));
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public async Task All_walks_every_page_and_tells_a_repeated_fault_once()
    {
        var run = await CliRun.OfAsync(TwoPages(), "list", "--all", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "conversation", "skipped", "fault", "conversation", "page"]));
        Assert.That(CliRun.Property(run.Lines[^1], "cursor"), Is.EqualTo("rest"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task What_moved_while_it_was_read_stands_between_the_page_line_of_the_walk_and_that_of_the_closing_reread()
    {
        var run = await CliRun.OfAsync(WithMoved("c2", "c4"), "list", "--all", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "conversation", "page", "conversation", "conversation", "page"]));
        Assert.That(run.Lines[2], Is.EqualTo("""{"type":"page","cursor":"rest","sandbox":false,"removedAccounts":0,"accounts":{"lemlist/acme":{"state":"inProgress","reason":null,"knownSince":null}},"phase":"walk"}"""));
        Assert.That(run.Lines[^1], Is.EqualTo("""{"type":"page","cursor":null,"sandbox":false,"removedAccounts":0,"accounts":{"lemlist/acme":{"state":"complete","reason":null,"knownSince":"2026-03-01T08:30:00.120Z"}},"phase":"closingReread"}"""));
        Assert.That(CliRun.Property(run.Lines[3], "id"), Is.EqualTo("lemlist/acme/c2"));
    }

    [Test]
    public async Task Where_nothing_moved_there_is_one_page_line()
    {
        var run = await CliRun.OfAsync(WithMoved(), "list", "--all", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "conversation", "page"]));
        Assert.That(CliRun.Property(run.Lines[^1], "phase"), Is.EqualTo("closingReread"));
    }

    [Test]
    public async Task A_list_within_the_limit_is_read_to_its_end()
    {
        var run = await CliRun.OfAsync(WithMoved("c2"), "list", "--json", "--limit", "3");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "conversation", "page", "conversation", "page"]));
        Assert.That(CliRun.Property(run.Lines[^1], "cursor"), Is.Empty);
    }

    [TestCase("2")]
    [TestCase("3")]
    public async Task What_moved_is_left_to_the_cursor_where_it_would_exceed_the_limit(string limit)
    {
        var run = await CliRun.OfAsync(WithMoved("c2", "c4"), "list", "--json", "--limit", limit);

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "conversation", "page"]));
        Assert.That(CliRun.Property(run.Lines[^1], "cursor"), Is.EqualTo("rest"));
    }

    [Test]
    public async Task A_resumed_closing_reread_has_one_page_line()
    {
        var inbox = WithMoved("c2");
        inbox.Pages.RemoveAt(0);

        var run = await CliRun.OfAsync(inbox, "list", "--all", "--json", "--cursor", "rest");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "page"]));
        Assert.That(CliRun.Property(run.Lines[^1], "phase"), Is.EqualTo("closingReread"));
    }

    [Test]
    public async Task Uncertain_accounts_and_skipped_items_are_no_failure()
    {
        var inbox = new FakeInbox();
        inbox.Pages.Add(Page(null, [], Outcome(Lemlist, Completeness.Uncertain("order"), null, Skipped(Lemlist)), Outcome(Sendkit, Completeness.NotCovered("unsupported"))));

        var run = await CliRun.OfAsync(inbox, "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["skipped", "page"]));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_useless_cursor_is_a_fault_line_before_an_empty_page_line()
    {
        var inbox = new FakeInbox { CursorFault = new CursorFault(new FaultContext(null, "cursor")) };

        var run = await CliRun.OfAsync(inbox, "list", "--cursor", "-x", "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["fault", "page"]));
        Assert.That(CliRun.Property(run.Lines[0], "account"), Is.Empty);
        Assert.That(run.Lines[1], Is.EqualTo("""{"type":"page","cursor":null,"sandbox":false,"removedAccounts":0,"accounts":{},"phase":"walk"}"""));
        Assert.That(inbox.Resumed, Is.EqualTo("-x"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Options_become_the_query()
    {
        var inbox = TwoPages();

        await CliRun.OfAsync(inbox, "list", "--unread", "--account", "lemlist/acme", "--account", "sendkit/acme", "--channel", "email", "--channel", "fax", "--since", "2026-01-31");

        Assert.That(inbox.Query!.Unread, Is.True);
        Assert.That(inbox.Query.Accounts, Is.EqualTo(new[] { Lemlist, Sendkit }));
        Assert.That(inbox.Query.Channels, Is.EqualTo(new[] { Channel.Email, new Channel("fax") }));
        Assert.That(inbox.Query.Since, Is.EqualTo(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task Without_options_the_query_asks_for_everything()
    {
        var inbox = TwoPages();

        await CliRun.OfAsync(inbox);

        Assert.That(inbox.Query!.Accounts, Is.Null);
        Assert.That(inbox.Query.HasFilter, Is.False);
    }

    [TestCase("2026-01-31T09:30", "2026-01-31T09:30:00Z")]
    [TestCase("2026-01-31T09:30:15.5", "2026-01-31T09:30:15.5Z")]
    [TestCase("2026-01-31T09:30:15+02:00", "2026-01-31T07:30:15Z")]
    public async Task Since_is_utc_unless_it_names_a_zone(string given, string expected)
    {
        var inbox = TwoPages();

        await CliRun.OfAsync(inbox, "--since", given);

        Assert.That(inbox.Query!.Since, Is.EqualTo(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static FakeInbox WithMoved(params string[] moved)
    {
        var inbox = new FakeInbox();
        inbox.Pages.Add(Page("rest", [Conversation("c1"), Conversation("c2")], Outcome(Lemlist, Completeness.InProgress)));
        inbox.Pages.Add(Reread(moved.Select(id => Conversation(id)), Outcome(Lemlist, Completeness.Complete with { KnownSince = Samples.At })));
        return inbox;
    }

    private static FakeInbox TwoPages()
    {
        var inbox = new FakeInbox();
        inbox.Pages.Add(Page("next", [Conversation("c1"), Conversation("c2")], Outcome(Lemlist, Completeness.InProgress, null, Skipped(Lemlist)), Outcome(Sendkit, Completeness.Failed, Refused)));
        inbox.Pages.Add(Page("rest", [Conversation("c3")], Outcome(Lemlist, Completeness.Complete), Outcome(Sendkit, Completeness.Failed, Refused)));
        return inbox;
    }
}
