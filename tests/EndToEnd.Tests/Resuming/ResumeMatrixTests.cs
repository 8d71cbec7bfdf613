using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Resuming;

/// <summary>Every page a walk over the three providers can be interrupted at, and every request that can fail under it.</summary>
[CancelAfter(60_000)]
internal sealed class ResumeMatrixTests
{
    private static readonly string[] Lanes = ["lemlist", "sendkit", "leadconnector"];

    private TwinStack stack = null!;
    private List<Conversation> conversations = null!;
    private List<ConversationId> onePass = null!;

    [SetUp]
    public async Task Walk_in_one_pass()
    {
        stack = new TwinStack();
        conversations = [.. (await stack.ReadAsync(1000, CancellationToken.None)).SelectMany(page => page.Items)];
        onePass = [.. conversations.Select(conversation => conversation.Id)];
        Assert.That(onePass, Has.Count.EqualTo(75));
        Assert.That(onePass, Is.Unique);
    }

    [TearDown]
    public void Dispose() => stack.Dispose();

    [Test]
    public async Task Pages_are_full_to_the_end_of_the_walk_and_the_closing_reread_of_lists_that_rest_is_one_empty_page(
        [Range(1, 7)] int pageSize, CancellationToken cancellationToken)
    {
        var pages = await stack.ReadAsync(pageSize, cancellationToken);

        Assert.That(pages.Select(page => page.Phase).SkipLast(1), Is.All.EqualTo(WalkPhase.Walk));
        Assert.That(pages.Select(page => page.Items.Count).SkipLast(2), Is.All.EqualTo(pageSize));
        Assert.That(pages[^2].Items, Has.Count.InRange(1, pageSize));
        Assert.That((pages[^1].Phase, pages[^1].Items.Count), Is.EqualTo((WalkPhase.ClosingReread, 0)));
        Assert.That(pages.SkipLast(1).Select(page => page.Cursor), Has.None.Null);
        Assert.That(pages[^1].Cursor, Is.Null);
    }

    [Test]
    public async Task From_the_cursor_of_every_page_a_resume_yields_exactly_the_rest([Range(1, 7)] int pageSize, CancellationToken cancellationToken)
    {
        var pages = await stack.ReadAsync(pageSize, cancellationToken);
        Assert.That(IdsOf(pages), Is.EqualTo(onePass));
        AssertCompleteToTheOldest(pages[^1]);

        var yielded = 0;
        foreach (var page in pages.SkipLast(1))
        {
            yielded += page.Items.Count;
            var rest = await stack.ResumeAsync(page.Cursor!, pageSize, cancellationToken);
            Assert.That(IdsOf(rest), Is.EqualTo(onePass.Skip(yielded)), $"after {yielded} conversations");
            AssertCompleteToTheOldest(rest[^1]);
        }

        Assert.That(yielded, Is.EqualTo(75));
    }

    [Test]
    public async Task With_a_bound_every_resume_yields_exactly_the_rest_of_what_is_not_older_and_knows_down_to_the_bound(CancellationToken cancellationToken)
    {
        var bound = new ConversationQuery { Since = conversations[40].LastActivityAt };
        var wanted = conversations.Where(conversation => conversation.LastActivityAt >= bound.Since).Select(conversation => conversation.Id).ToList();

        var pages = await stack.ReadAsync(4, cancellationToken, bound);

        Assert.That(IdsOf(pages), Is.EqualTo(wanted));
        AssertCompleteTo(_ => bound.Since, pages[^1]);
        var yielded = 0;
        foreach (var page in pages.SkipLast(1))
        {
            yielded += page.Items.Count;
            var rest = await stack.ResumeAsync(page.Cursor!, 4, cancellationToken, bound);
            Assert.That(IdsOf(rest), Is.EqualTo(wanted.Skip(yielded)), $"after {yielded} conversations");
            AssertCompleteTo(_ => bound.Since, rest[^1]);
        }
    }

    [Test]
    public async Task A_walk_resumed_page_by_page_is_the_walk_in_one_pass([Range(1, 7)] int pageSize, CancellationToken cancellationToken)
    {
        var ids = new List<ConversationId>();
        var page = await FirstPageAsync(stack.Inbox.Conversations());
        while (page.Cursor is { } cursor && ids.Count <= onePass.Count) page = await FirstPageAsync(stack.Inbox.Resume(cursor).OrThrow());

        Assert.That(ids, Is.EqualTo(onePass));
        AssertCompleteToTheOldest(page);

        async Task<MergedPage<Conversation>> FirstPageAsync(InboxStream<Conversation> stream)
        {
            var first = await stream.AsPages(pageSize).FirstAsync(cancellationToken);
            ids.AddRange(first.Items.Select(item => item.Id));
            return first;
        }
    }

    [TestCaseSource(nameof(Lanes))]
    [Catalogue(48)]
    public async Task An_account_that_fails_at_any_of_its_requests_and_comes_back_loses_and_repeats_nothing(string lane)
    {
        var twin = stack.Twins.Single(twin => twin.Provider == lane);
        for (var (request, hasFailed) = (1, true); hasFailed; request++)
        {
            twin.Faults.Clear();
            // Of that request only; a 401 would park the account until its key changes.
            twin.Faults.Add(TwinFault.Answer(403), skip: request - 1, times: 1);

            var pages = await stack.ReadAsync(6, CancellationToken.None);
            var outcome = pages[^1].Outcomes.Single(outcome => outcome.Account.Provider == lane);
            hasFailed = outcome.Fault is not null;
            Assert.That(pages[^1].Cursor, hasFailed ? Is.Not.Null : Is.Null);
            Assert.That(hasFailed || request > 5, Is.True, "the fault has met a request");
            if (!hasFailed) continue;

            Assert.That(outcome.Fault, Is.TypeOf<AuthenticationFault>());
            var resumed = await stack.ResumeAsync(pages[^1].Cursor!, 6, CancellationToken.None);
            var rest = IdsOf(resumed);
            Assert.That(resumed[^1].Cursor, Is.Null);
            AssertCompleteToTheOldest(resumed[^1]);
            Assert.That(rest.Select(id => id.Account.Provider), Is.All.EqualTo(lane), "the others owe nothing");
            List<ConversationId> union = [.. IdsOf(pages), .. rest];
            foreach (var provider in Lanes) Assert.That(Of(provider, union), Is.EqualTo(Of(provider, onePass)), $"{provider} after request {request} of {lane} failed");
        }
    }

    private void AssertCompleteToTheOldest(MergedPage<Conversation> last) => AssertCompleteTo(
        account => conversations.Where(conversation => conversation.Id.Account == account).Min(conversation => conversation.LastActivityAt), last);

    private static void AssertCompleteTo(Func<AccountKey, DateTimeOffset?> knownSince, MergedPage<Conversation> last)
    {
        Assert.That(last.Outcomes.Select(outcome => outcome.Account.Provider), Is.EquivalentTo(Lanes));
        Assert.That(
            last.Outcomes.Select(outcome => outcome.Completeness),
            Is.EqualTo(last.Outcomes.Select(outcome => Completeness.Complete with { KnownSince = knownSince(outcome.Account) })));
    }

    private static List<ConversationId> IdsOf(IEnumerable<MergedPage<Conversation>> pages) => [.. pages.SelectMany(page => page.Items).Select(item => item.Id)];

    private static IEnumerable<ConversationId> Of(string provider, IEnumerable<ConversationId> ids) => ids.Where(id => id.Account.Provider == provider);
}
