using OneOf;
using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Vendors;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Benchmarks.Goals;

/// <summary>Lanes of conversations in memory, and both ways to merge them.</summary>
internal sealed class MergeMaterial
{
    /// <summary>What the processor's caches do not hold by far.</summary>
    internal const int ManyItems = 300_000;

    /// <summary>What they hold.</summary>
    internal const int FewItems = 6_000;

    private const int PageSize = 100;

    private static readonly ItemShape<Conversation> Shape = new(
        "merge", static conversation => conversation.LastActivityAt, static conversation => conversation.Id.Value, static _ => true, Since: null, RereadsHead: false);

    private readonly Conversation[][] pages;
    private readonly int items;
    private readonly int pagesOfLane;
    private readonly WalkPlan<Conversation> plan;

    public MergeMaterial(int lanes, int items)
    {
        this.items = items;
        pagesOfLane = items / PageSize / lanes;
        pages = [.. from lane in Enumerable.Range(0, lanes) from page in Enumerable.Range(0, pagesOfLane) select Page(lane, page)];
        plan = new WalkPlan<Conversation>(
            [.. Enumerable.Range(0, lanes).Select(lane => new LaneRecipe<Conversation>(new AccountKey("lemlist", $"a{lane:D3}"), Reader(lane), LaneRecord.Fresh))],
            Shape,
            new UnifiedInboxOptions { MaxConcurrentPages = lanes },
            TimeProvider.System,
            Query: null,
            RemovedAccounts: 0);
    }

    public async Task<int> WalkAsync()
    {
        var count = 0;
        await using var walk = new MergedWalk<Conversation>(plan).GetAsyncEnumerator();
        while (await walk.MoveNextAsync())
        {
            count += walk.Current.IsT0 ? 1 : 0;
        }

        return count;
    }

    public Task<int> SynchronousHeapAsync() => Task.FromResult(new ArrayMerge<Conversation>(pages, pagesOfLane, static conversation => conversation.LastActivityAt).Run(static _ => { }));

    public async Task CheckAsync()
    {
        var byHand = new List<Conversation>();
        new ArrayMerge<Conversation>(pages, pagesOfLane, static conversation => conversation.LastActivityAt).Run(byHand.Add);
        var walked = await new MergedWalk<Conversation>(plan).Where(entry => entry.IsT0).Select(entry => entry.AsT0).ToListAsync();
        if (byHand.Count != items || !byHand.SequenceEqual(walked))
        {
            throw new InvalidOperationException("The two merges differ, so nothing was measured.");
        }
    }

    private static Conversation[] Page(int lane, int page)
    {
        var scenario = new Scenario(Scenario.Lemlist, lane, Pages: 1, PageSize);
        return
        [
            .. Enumerable.Range(page * PageSize, PageSize).Select(row => new Conversation
            {
                Id = new ConversationId(new AccountKey("lemlist", $"a{lane:D3}"), VendorRows.Id("ctc_", scenario, row)),
                LastActivityAt = VendorRows.At(scenario, row),
            }),
        ];
    }

    private Func<PageRequest, CancellationToken, Task<OneOf<Page<Conversation>, InboxFault>>> Reader(int lane)
    {
        var answers = Enumerable.Range(0, pagesOfLane)
            .Select(page => Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(new Page<Conversation>(
                pages[(lane * pagesOfLane) + page], page + 1 < pagesOfLane ? new PageCursor($"{page + 1}") : null, [], FilterApplied.None)))
            .ToArray();
        return (request, _) => answers[request.Cursor is { } cursor ? int.Parse(cursor.Value, System.Globalization.CultureInfo.InvariantCulture) : 0];
    }
}
