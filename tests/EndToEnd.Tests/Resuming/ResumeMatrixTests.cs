using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Resuming;

/// <summary>Every page a walk over the three providers can be interrupted at, and every request that can fail under it.</summary>
[CancelAfter(60_000)]
internal sealed class ResumeMatrixTests
{
    private static readonly string[] Lanes = ["lemlist", "sendkit", "leadconnector"];

    private TwinStack stack = null!;
    private List<ConversationId> onePass = null!;

    [SetUp]
    public async Task Walk_in_one_pass()
    {
        stack = new TwinStack();
        onePass = IdsOf(await stack.ReadAsync(1000, CancellationToken.None));
        Assert.That(onePass, Has.Count.EqualTo(75));
        Assert.That(onePass, Is.Unique);
    }

    [TearDown]
    public void Dispose() => stack.Dispose();

    [Test]
    public async Task From_the_cursor_of_every_page_a_resume_yields_exactly_the_rest([Range(1, 7)] int pageSize, CancellationToken cancellationToken)
    {
        var pages = await stack.ReadAsync(pageSize, cancellationToken);
        Assert.That(IdsOf(pages), Is.EqualTo(onePass));
        Assert.That(pages.Select(page => page.Items.Count).SkipLast(1), Is.All.EqualTo(pageSize));

        var yielded = 0;
        foreach (var page in pages)
        {
            yielded += page.Items.Count;
            if (page.Cursor is not { } cursor) continue;
            var rest = await stack.ResumeAsync(cursor, pageSize, cancellationToken);
            Assert.That(IdsOf(rest), Is.EqualTo(onePass.Skip(yielded)), $"after {yielded} conversations");
            Assert.That(rest[^1].Outcomes.Select(outcome => outcome.Completeness), Is.All.EqualTo(Completeness.Complete));
        }

        Assert.That(pages[^1].Cursor, Is.Null);
        Assert.That(yielded, Is.EqualTo(75));
    }

    [Test]
    public async Task A_walk_resumed_page_by_page_is_the_walk_in_one_pass([Range(1, 7)] int pageSize, CancellationToken cancellationToken)
    {
        var ids = new List<ConversationId>();
        var page = await FirstPageAsync(stack.Inbox.Conversations());
        while (page.Cursor is { } cursor && ids.Count <= onePass.Count) page = await FirstPageAsync(stack.Inbox.Resume(cursor).OrThrow());

        Assert.That(ids, Is.EqualTo(onePass));

        async Task<MergedPage<Conversation>> FirstPageAsync(InboxStream<Conversation> stream)
        {
            var first = await stream.AsPages(pageSize).FirstAsync(cancellationToken);
            ids.AddRange(first.Items.Select(item => item.Id));
            return first;
        }
    }

    [TestCaseSource(nameof(Lanes))]
    public async Task An_account_that_fails_at_any_of_its_requests_and_comes_back_loses_and_repeats_nothing(string lane)
    {
        var twin = stack.Twins.Single(twin => twin.Provider == lane);
        for (var (request, hasFailed) = (1, true); hasFailed; request++)
        {
            twin.Faults.Clear();
            twin.Faults.Add(TwinFault.Answer(400), skip: request - 1, times: 1);

            var pages = await stack.ReadAsync(6, CancellationToken.None);
            var outcome = pages[^1].Outcomes.Single(outcome => outcome.Account.Provider == lane);
            hasFailed = outcome.Fault is not null;
            Assert.That(pages[^1].Cursor, hasFailed ? Is.Not.Null : Is.Null);
            Assert.That(hasFailed || request > 5, Is.True, "the fault has met a request");
            if (!hasFailed) continue;

            Assert.That(outcome.Fault, Is.TypeOf<RejectedFault>());
            var resumed = await stack.ResumeAsync(pages[^1].Cursor!, 6, CancellationToken.None);
            var rest = IdsOf(resumed);
            Assert.That(resumed[^1].Cursor, Is.Null);
            Assert.That(rest.Select(id => id.Account.Provider), Is.All.EqualTo(lane), "the others owe nothing");
            List<ConversationId> union = [.. IdsOf(pages), .. rest];
            foreach (var provider in Lanes) Assert.That(Of(provider, union), Is.EqualTo(Of(provider, onePass)), $"{provider} after request {request} of {lane} failed");
        }
    }

    private static List<ConversationId> IdsOf(IEnumerable<MergedPage<Conversation>> pages) => [.. pages.SelectMany(page => page.Items).Select(item => item.Id)];

    private static IEnumerable<ConversationId> Of(string provider, IEnumerable<ConversationId> ids) => ids.Where(id => id.Account.Provider == provider);
}
