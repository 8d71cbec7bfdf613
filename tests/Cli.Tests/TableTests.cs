using System.Text;
using UnifiedInbox.Cli.Output;
using UnifiedInbox.Cli.Tests.Harness;
using static UnifiedInbox.Cli.Tests.Harness.FakeInbox;

namespace UnifiedInbox.Cli.Tests;

public sealed class TableTests
{
    private const string Hostile = "\u001b[31m[red]x[/]\u202E\ny\u0007";

    private static readonly string LongId = new('x', 200);

    [TestCase(20)]
    [TestCase(80)]
    [TestCase(160)]
    public void An_id_is_shown_whole_on_a_line_of_its_own_or_in_its_row(int width)
    {
        var shown = Listed(width, Conversation("ctc_1"), Conversation(LongId), Samples.Conversation);

        Assert.That(shown, Does.Contain("lemlist/acme/ctc_1").And.Contain($"lemlist/acme/{LongId}").And.Contain("lemlist/acme/ctc%201"));
    }

    [Test]
    public void A_row_shows_mark_time_channel_id_contact_and_preview()
    {
        var shown = Listed(160, Samples.Conversation);

        Assert.That(shown, Does.Match(@"● +2026-03-01 08:30 +linkedin +lemlist/acme/ctc%201 +Ann Ex +Grüße"));
    }

    [TestCase("👨‍👩‍👧 Family", "❤️ ☎️ 1️⃣")]
    [TestCase("日本語の名前", "全角文字のプレビュー")]
    [TestCase("محمد", "مرحبا، هل يمكننا التحدث غدا؟")]
    [TestCase("\u001b[31mred\u001b[0m", "\u001b[2J\r\ncleared\u0007")]
    public void What_strangers_wrote_moves_no_column_before_it(string name, string preview)
    {
        var strange = Conversation("c1") with { Contact = new() { FullName = name }, Preview = preview };

        var rows = Listed(120, strange, Conversation("c1")).Split('\n').Where(line => line.Contains("lemlist/acme/c1", StringComparison.Ordinal)).ToArray();

        Assert.That(rows, Has.Length.EqualTo(2));
        Assert.That(rows[0].IndexOf("lemlist", StringComparison.Ordinal), Is.EqualTo(rows[1].IndexOf("lemlist", StringComparison.Ordinal)));
        Assert.That(rows.Select(row => row.TrimEnd('\r').Cells()), Is.All.EqualTo(rows[1].TrimEnd('\r').Cells()));
    }

    [Test]
    public void Ids_of_the_vendors_fit_into_a_table_of_120_columns()
    {
        var id = new ConversationId(new AccountKey("leadconnector", "demo"), "UqLMYfsGkLvNX9NWt5Mp");
        var longName = Conversation("c1") with { Id = id, Contact = new() { FullName = "Wilhelmina Abernathy-Sorensen" }, LastChannel = Channel.LinkedIn, Preview = "What would that cost for a team of thirty?" };

        Assert.That(Listed(120, longName), Does.Match(@"linkedin +leadconnector/demo/UqLMYfsGkLvNX9NWt5Mp +Wilhelmina\S* ?\S* +What would that cos"));
    }

    [TestCase(160)]
    [TestCase(60)]
    public void A_long_preview_is_cut_not_wrapped(int width)
    {
        var shown = Listed(width, Samples.Conversation with { Preview = string.Concat(Enumerable.Repeat("long words ", 50)) });

        Assert.That(shown.Split('\n').Count(line => line.Contains("long words", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(shown, Does.Contain("…"));
    }

    [Test]
    public void A_name_is_joined_of_its_parts_else_an_address()
    {
        Assert.That(Listed(160, With(new() { FirstName = "Ann", LastName = "Ex", Email = "ann@example.com" })), Does.Contain("Ann Ex"));
        Assert.That(Listed(160, With(new() { FullName = " ", Email = "ann@example.com" })), Does.Contain("ann@example.com"));

        Assert.That(Listed(160, With(new() { FullName = "日本語の名前がとても長い人です" })), Does.Contain("日本語の名前がとても長…"));

        static Conversation With(Contact contact) => Conversation("c") with { Contact = contact };
    }

    [Test]
    public async Task Hostile_text_reaches_no_terminal()
    {
        var fault = new RejectedFault(new FaultContext(Lemlist, Hostile, 400, Hostile, Hostile));
        var thread = new ConversationThread
        {
            Id = Samples.Id,
            Conversation = Samples.Conversation with { Contact = new() { FullName = Hostile } },
            Messages =
            [
                Samples.Message with
                {
                    Channel = new(Hostile), Kind = new(Hostile), State = new(Hostile), Subject = Hostile, Body = new(null, Hostile + "&#27;[2J"),
                    From = new() { Name = Hostile }, Attachments = [new() { Id = default, FileName = Hostile }],
                },
            ],
            ScheduledReplies = [Samples.ScheduledReply with { State = new(Hostile), Body = new(Hostile, null) }],
            Completeness = Completeness.Uncertain(Hostile),
            Skipped = [new(Lemlist, Hostile, Hostile, Hostile, default)],
            Fault = fault,
        };
        var inbox = new FakeInbox { Thread = thread };
        inbox.Pages.Add(Page(null, [Conversation("c") with { Preview = Hostile, LastChannel = new(Hostile), Contact = new() { FullName = Hostile } }], Outcome(Lemlist, Completeness.Failed, fault)));
        inbox.Accounts.RemoveAt(1);
        inbox.Checks[Lemlist] = new(Lemlist, true, true, [Hostile], [], 1, fault);

        string[] shown =
        [
            (await CliRun.OfAsync(inbox, "list")).Output,
            (await CliRun.OfAsync(inbox, "thread", Samples.Id.ToString())).Output,
            (await CliRun.OfAsync(inbox, "doctor")).Output,
        ];

        Assert.That(shown, Has.All.Contains("[red]x[/]"));
        Assert.That(string.Concat(shown).Where(c => c != '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)), Is.Empty);
    }

    [Test]
    public async Task A_thread_reads_as_it_was_said()
    {
        var inbound = Samples.Message with { Direction = MessageDirection.Inbound, Body = new(null, "<p>Yes,</p><p>please</p>"), Subject = null, Attachments = [], State = null, Kind = MessageKind.Message };
        var thread = new ConversationThread
        {
            Id = Samples.Id,
            Messages = [inbound, Samples.Message],
            ScheduledReplies = [Samples.ScheduledReply],
            Completeness = Completeness.Complete,
        };

        var run = await CliRun.OfAsync(new FakeInbox { Thread = thread }, "thread", Samples.Id.ToString());

        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            lemlist/acme/ctc%201

            2026-03-01 08:30  ←  email  Bo
              Yes,

              please

            2026-03-01 08:30  →  email  voiceNote  Bo  noAnswer
              Subject: Hi
              html
              Attachment: a.pdf  lemlist/acme/ctc%201/act_1/0

            SCHEDULED, not sent yet  for 2026-03-01 08:30  pending
              later

            2 messages, 1 scheduled; complete

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_single_word_is_never_broken_where_columns_of_several_words_can_make_room()
    {
        using var output = new MemoryStream();
        var table = new TableOutput(output, isTerminal: false, width: 80);
        table.Add(new AccountCheck(new("leadconnector", "demo"), true, true, [], [], 99, null));
        table.End();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Does.Match("Account +Reachable +Authorised +").And.Match("leadconnector/demo +yes +yes +0 +99"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Prose_is_wrapped_between_words_for_a_reader_and_stays_whole_in_a_pipe(bool isTerminal)
    {
        const string address = "https://example.com/a/very/long/address/that/takes/more/than/a/line";
        using var output = new MemoryStream();
        var table = new TableOutput(output, isTerminal, width: 30);
        table.Add(Samples.Message with { Subject = null, Attachments = [], Body = new($"one two three four five six seven eight {address}", null) });
        table.End(Samples.Id, Completeness.Complete);

        var body = Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !line.StartsWith("  one", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0);

        string[] wrapped = ["  one two three four five six", "  seven eight", "  " + address];
        Assert.That(body, Is.EqualTo(isTerminal ? wrapped : [$"  one two three four five six seven eight {address}"]));
    }

    [Test]
    public void A_fault_is_wrapped_between_words_below_its_own_beginning()
    {
        using var output = new MemoryStream();
        var table = new TableOutput(output, isTerminal: true, width: 50);
        table.Add(new CursorFault(new FaultContext(null, "inbox.resume")));
        table.End();

        var shown = Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n");

        Assert.That(shown, Does.EndWith("  cursor in inbox.resume. Start again without\n       the cursor.\n"));
    }

    [Test]
    public async Task A_cursor_that_is_none_is_told_alone()
    {
        var run = await CliRun.OfAsync(new FakeInbox { CursorFault = new CursorFault(new FaultContext(null, "inbox.resume")) }, "list", "--cursor", "nonsense");

        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo("fault  cursor in inbox.resume. Start again without the cursor.\n"));
    }

    [Test]
    public async Task A_thread_that_could_not_be_read_is_told_without_counts()
    {
        var run = await CliRun.OfAsync(new FakeInbox { Thread = new NotFoundFault(new FaultContext(Lemlist, "lemlist.inbox.thread", 404)) }, "thread", Samples.Id.ToString());

        Assert.That(run.Output, Does.Not.Contain("0 messages").And.Contain("fault  lemlist/acme  notFound 404"));
    }

    [Test]
    public async Task The_footer_tells_how_each_account_stands_and_what_to_do()
    {
        var inbox = new FakeInbox();
        var limited = new RateLimitedFault(new FaultContext(Sendkit, "sendkit.inbox.list", 429, null, "slow down")) { RetryAfter = TimeSpan.FromSeconds(1.2) };
        inbox.Pages.Add(Page("tok", [], Outcome(Lemlist, Completeness.InProgress, null, Skipped(Lemlist), Skipped(Lemlist)), Outcome(Sendkit, Completeness.Failed, limited)));

        var run = await CliRun.OfAsync(inbox);

        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            No conversations.

            lemlist/acme  more to come
            sendkit/acme  failed
            More, with the same filters: unified-inbox list --cursor tok
            skipped 2  lemlist/acme lemlist.inbox.list: the element is null
            fault  sendkit/acme  rateLimited 429 in sendkit.inbox.list. Wait the time given, then call again. Time to wait: 2 s. The vendor says: slow down

            """.ReplaceLineEndings("\n")));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task The_footer_tells_how_far_back_each_account_is_known_or_what_makes_it_uncertain()
    {
        var inbox = new FakeInbox();
        var complete = Completeness.Complete with { KnownSince = Samples.At };
        inbox.Pages.Add(Page(null, [], Outcome(Lemlist, complete), Outcome(Sendkit, Completeness.Uncertain("stalled")), Outcome(new("probe", "none"), Completeness.NotCovered("unsupported"))));

        var run = await CliRun.OfAsync(inbox);

        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            No conversations.

            lemlist/acme  complete since 2026-03-01 08:30 UTC
            sendkit/acme  uncertain (stalled)
            probe/none    not covered (unsupported)

            """.ReplaceLineEndings("\n")));
    }

    [TestCase(160)]
    [TestCase(60)]
    public void What_moved_while_it_was_read_stands_under_a_heading_of_its_own(int width)
    {
        var shown = Listed(width, table =>
        {
            table.Add(Conversation("c1"));
            table.Add(Conversation("c2"));
            table.BeginMoved(Page("rest", []));
            table.Add(Conversation("c2"));
        });

        Assert.That(shown, Does.Match(@"(?s)lemlist/acme/c1.*lemlist/acme/c2.*\nMoved while reading *\n.*lemlist/acme/c2"));
        Assert.That(shown.Split("lemlist/acme/c").Length - 1, Is.EqualTo(3));
    }

    [Test]
    public void Only_what_moved_is_listed_where_the_walk_was_listed_before()
    {
        var shown = Listed(60, table =>
        {
            table.BeginMoved(null);
            table.Add(Conversation("c2"));
        });

        Assert.That(shown, Does.Match(@"^Moved while reading *\n\? *\n +lemlist/acme/c2\n"));
    }

    private static string Listed(int width, params Conversation[] conversations) => Listed(width, table => Array.ForEach(conversations, table.Add));

    private static string Listed(int width, Action<TableOutput> list)
    {
        using var output = new MemoryStream();
        var table = new TableOutput(output, isTerminal: false, width);
        list(table);
        table.End(Page(null, []));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
