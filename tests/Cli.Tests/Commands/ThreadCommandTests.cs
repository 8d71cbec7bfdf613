using UnifiedInbox.Cli.Tests.Harness;

namespace UnifiedInbox.Cli.Tests.Commands;

public sealed class ThreadCommandTests
{
    private static readonly UnavailableFault Down = new(new FaultContext(FakeInbox.Lemlist, "lemlist.messages.list", 503));

    [Test]
    public async Task Lines_come_in_the_order_the_contract_gives_them()
    {
        var thread = new ConversationThread
        {
            Id = Samples.Id,
            Conversation = Samples.Conversation,
            Messages = [Samples.Message, Samples.Message],
            ScheduledReplies = [Samples.ScheduledReply],
            Completeness = Completeness.Uncertain("fault"),
            Skipped = [FakeInbox.Skipped(FakeInbox.Lemlist)],
            Fault = Down,
        };

        var run = await CliRun.OfAsync(new FakeInbox { Thread = thread }, "thread", Samples.Id.ToString(), "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["conversation", "message", "message", "scheduledReply", "skipped", "fault", "thread"]));
        Assert.That(run.Lines[^1], Is.EqualTo("""{"type":"thread","id":"lemlist/acme/ctc%201","completeness":{"state":"uncertain","reason":"fault","knownSince":null},"sandbox":false}"""));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_whole_thread_is_success()
    {
        var thread = new ConversationThread { Id = Samples.Id, Completeness = Completeness.Complete };

        var run = await CliRun.OfAsync(new FakeInbox { Thread = thread }, "--json", "thread", Samples.Id.ToString());

        Assert.That(run.LineTypes, Is.EqualTo(["thread"]));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [TestCase("<style>p{color:red}</style><p>Hello <b>Ann</b>,</p><ul><li>one</li></ul>", "  Hello Ann,\n\n  - one\n")]
    [TestCase("a&#27;[31mb&#x202e;c", "  abc\n")]
    public async Task A_body_of_HTML_is_shown_as_text_without_terminal_sequences(string html, string shown)
    {
        var message = Samples.Message with { Body = new(Text: null, html) };
        var thread = new ConversationThread { Id = Samples.Id, Messages = [message], Completeness = Completeness.Complete };

        var run = await CliRun.OfAsync(new FakeInbox { Thread = thread }, "thread", Samples.Id.ToString());

        Assert.That(run.Output.ReplaceLineEndings("\n"), Does.Contain("Subject: Hi\n" + shown));
    }

    [Test]
    public async Task A_fault_instead_of_a_thread_still_ends_with_the_thread_line()
    {
        var run = await CliRun.OfAsync(new FakeInbox { Thread = Down }, "thread", Samples.Id.ToString(), "--json");

        Assert.That(run.LineTypes, Is.EqualTo(["fault", "thread"]));
        Assert.That(run.Lines[^1], Does.Contain("""
            "completeness":{"state":"failed",
            """));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_value_the_vendor_could_not_have_given_is_a_usage_error()
    {
        var run = await CliRun.OfAsync(new FakeInbox(), "thread", Samples.Id.ToString(), "--json");

        Assert.That(run, Is.EqualTo(new CliRun(2, "", "unified-inbox: The value cannot be one of that vendor's ids." + Environment.NewLine)));
    }

    [Test]
    public async Task An_interruption_is_130()
    {
        using var stop = new CancellationTokenSource();
        var inbox = new FakeInbox { BeforeThread = async token => { await stop.CancelAsync(); token.ThrowIfCancellationRequested(); } };

        var run = await CliRun.OfAsync(new Session(inbox, []), stop.Token, "thread", Samples.Id.ToString(), "--json");

        Assert.That(run, Is.EqualTo(new CliRun(130, "", "")));
    }
}
