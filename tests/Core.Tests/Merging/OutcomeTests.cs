using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class OutcomeTests
{
    [Test]
    public async Task Every_account_ends_with_exactly_one_outcome_when_all_have_been_walked()
    {
        var inbox = Inbox.Of(Lister("a", "50 40", 2), Lister("b", "45 10", 1), Lister("empty", "", 5));

        var text = await Inbox.ReadAsync(inbox.Conversations());

        Assert.That(text, Is.EqualTo("a0 b0 a1 b1 empty:Complete a:Complete b:Complete"));
    }

    [Test]
    public async Task An_empty_last_page_completes_the_lane()
    {
        var inbox = Inbox.Of(new FakeLister("a", Paging.ByNumber(Sample.Rows("a", "50 40"), 2)));

        var text = await Inbox.ReadAsync(inbox.Conversations());

        Assert.That(text, Is.EqualTo("a0 a1 a:Complete"));
    }

    [Test]
    public async Task A_failed_lane_does_not_keep_the_others_from_ending_complete()
    {
        var failing = Lister("a", "50 40 30", 1);
        failing.Faults["t1"] = Sample.Unavailable("a");
        var inbox = Inbox.Of(failing, Lister("b", "45 10", 1));

        var entries = await inbox.Conversations().ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("a0 a:Failed b0 b1 b:Complete"));
        Assert.That(entries[1].AsT1.Fault, Is.SameAs(failing.Faults["t1"]));
    }

    [Test]
    public async Task An_account_without_the_capability_is_not_covered_and_has_no_fault()
    {
        var inbox = Inbox.Of(new MuteProvider("mute"), Lister("b", "45", 1));

        var entries = await inbox.Conversations().ToListAsync();

        Assert.That(string.Join(' ', entries.Select(Inbox.Text)), Is.EqualTo("mute:NotCovered(unsupported) b0 b:Complete"));
        Assert.That(entries[0].AsT1.Fault, Is.Null);
    }

    [Test]
    public async Task The_outcome_holds_what_all_pages_skipped()
    {
        var rows = Sample.Rows("a", "50 40");
        var inbox = Inbox.Of(new FakeLister("a", cursor => cursor.Length == 0
            ? Sample.Page(rows[..1], "2", Sample.Skipped("a", "x"))
            : Sample.Page(rows[1..], null, Sample.Skipped("a", "y"), Sample.Skipped("a", null))));

        var entries = await inbox.Conversations().ToListAsync();

        Assert.That(entries[^1].AsT1.Skipped.Select(item => item.Id), Is.EqualTo(["x", "y", null]));
    }

    [Test]
    public async Task The_outcome_holds_the_strongest_filter_of_the_pages()
    {
        var rows = Sample.Rows("a", "50 40 30");
        var inbox = Inbox.Of(new PagesOnly("a", cursor => cursor switch
        {
            "" => Sample.Page(rows[..1], "2") with { FilterApplied = FilterApplied.Vendor },
            "2" => Sample.Page(rows[1..2], "3") with { FilterApplied = FilterApplied.Local },
            _ => Sample.Page(rows[2..], null) with { FilterApplied = FilterApplied.None },
        }));

        var entries = await inbox.Conversations().ToListAsync();

        Assert.That(entries[^1].AsT1.FilterApplied, Is.EqualTo(FilterApplied.Local));
    }

    [Test]
    public async Task A_cursor_too_long_to_be_kept_fails_the_lane_as_malformed()
    {
        var inbox = Inbox.Of(new FakeLister("a", _ => Sample.Page(Sample.Rows("a", "50"), new string('x', 256))));

        var entries = await inbox.Conversations().ToListAsync();

        Assert.That(entries.Single().AsT1.Fault, Is.TypeOf<MalformedFault>());
    }

    [Test]
    public async Task A_walk_over_no_account_yields_nothing_and_one_empty_page()
    {
        var stream = Inbox.Of().Conversations();

        Assert.That(await stream.CountAsync(), Is.Zero);
        var page = (await stream.AsPages().ToListAsync()).Single();
        Assert.That((page.Items.Count, page.Outcomes.Count, page.Cursor), Is.EqualTo((0, 0, (string?)null)));
    }

    private static FakeLister Lister(string account, string minutes, int size) => new(account, Paging.ByToken(Sample.Rows(account, minutes), size));

    private sealed class MuteProvider(string name) : IInboxProvider
    {
        public AccountKey Account { get; } = Sample.Account(name);
    }

    private sealed class PagesOnly(string name, Func<string, Page<Conversation>> pages) : IConversationLister
    {
        public AccountKey Account { get; } = Sample.Account(name);

        public ListOrder ListOrder => ListOrder.Undocumented;

        public PageLimits ListLimits { get; } = new(1, null);

        public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
            ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
            Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(pages(page.Cursor?.Value ?? ""));
    }
}
