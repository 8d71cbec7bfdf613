using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

[CancelAfter(10_000)]
internal sealed class MessagePagesTests
{
    private static readonly ConversationId Talk = new(Sample.Account("a"), "talk");

    /// <summary>Each page as its ids, <c>!</c> for a skipped element, and behind <c>&gt;</c> its cursor; <c>fault</c> for a failure.</summary>
    [TestCase("a b", "a b", "Complete", null)]
    [TestCase("", "", "Complete", null)]
    [TestCase("a>1|b>2|c", "a b c", "Complete", null)]
    [TestCase("a b>1|b c", "a b c", "Complete", null, Description = "rows that moved down are not read twice")]
    [TestCase("a>1|b>1|c", "a b", "Uncertain", "stalled", Description = "a cursor that does not advance")]
    [TestCase("a>1|b>2|c>1|d", "a b c", "Uncertain", "stalled", Description = "cursors that go in circles")]
    [TestCase("a>1|a>2|a>3|b", "a b", "Complete", null, Description = "arrivals push whole pages down")]
    [TestCase("a>1|a>2|a>3|a>4|b", "a", "Uncertain", "stalled", Description = "three pages without anything new")]
    [TestCase("a>1|>2|b", "a b", "Complete", null, Description = "an empty page that announces more is asked after once")]
    [TestCase("a>1|>1|b", "a b", "Complete", null)]
    [TestCase("a>1|>1|>1|b", "a", "Uncertain", "stalled")]
    [TestCase("a>1|>2|>3|b", "a", "Uncertain", "stalled", Description = "two empty pages")]
    [TestCase(">1|a", "a", "Complete", null)]
    [TestCase("a>1|!>2|!>3|b", "a b", "Complete", null, Description = "unreadable elements are progress, for a while")]
    [TestCase("a>1|!>2|!>3|!>4|b", "a", "Uncertain", "stalled")]
    [TestCase("a>1|fault", "a", "Uncertain", "fault")]
    [TestCase("a b c>1|d e f>2|g", "a b c d e f", "Uncertain", "cap")]
    [TestCase("a b c>1|d e f", "a b c d e f", "Complete", null, Description = "the cap is reached with the last page")]
    public async Task Reads_until_the_end_a_stall_a_fault_or_the_cap(string pages, string ids, string state, string? reason, CancellationToken cancellationToken)
    {
        var collected = (await MessagePages.CollectAsync(Script(pages), maxMessages: 5, cancellationToken: cancellationToken)).AsT0;

        Assert.That(string.Join(' ', collected.NewestFirst.Select(message => message.Id.Value)), Is.EqualTo(ids));
        Assert.That((collected.Completeness.State.ToString(), collected.Completeness.Reason), Is.EqualTo((state, reason)));
        Assert.That(collected.Fault is null, Is.EqualTo(reason != "fault"));
        Assert.That(collected.Skipped, Has.Count.EqualTo(pages.Split("|b")[0].Count(c => c == '!')));
    }

    [Test]
    public async Task A_first_page_that_fails_is_the_fault(CancellationToken cancellationToken) =>
        Assert.That((await MessagePages.CollectAsync(Script("fault"), 5, cancellationToken: cancellationToken)).AsT1, Is.TypeOf<UnavailableFault>());

    [Test]
    public async Task Pages_are_asked_for_by_the_cursor_of_the_one_before_with_the_callers_token(CancellationToken cancellationToken)
    {
        List<string?> asked = [];
        var read = Script("a>1|b>2|c");

        await MessagePages.CollectAsync(
            (page, token) =>
            {
                asked.Add(page.Cursor?.Value);
                Assert.That(token, Is.EqualTo(cancellationToken));
                return read(page, token);
            },
            100,
            cancellationToken: cancellationToken);

        Assert.That(asked, Is.EqualTo(new[] { null, "1", "2" }));
    }

    private static Func<PageRequest, CancellationToken, Task<OneOf<Page<Message>, InboxFault>>> Script(string pages)
    {
        var left = new Queue<string>(pages.Split('|'));
        return (_, _) => Task.FromResult(Answer(left.Dequeue()));
    }

    private static OneOf<Page<Message>, InboxFault> Answer(string page)
    {
        if (page == "fault")
        {
            return Sample.Unavailable("a");
        }

        var parts = page.Split('>');
        var entries = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Page<Message>(
            [.. entries.Where(entry => entry != "!").Select(Message)],
            parts.Length > 1 ? new PageCursor(parts[1]) : null,
            [.. entries.Where(entry => entry == "!").Select(_ => Sample.Skipped("a", null))],
            FilterApplied.None);
    }

    private static Message Message(string id) => new()
    {
        Id = new MessageId(Talk, id),
        Channel = Channel.Email,
        Kind = MessageKind.Message,
        VendorType = "mail",
    };
}
