namespace UnifiedInbox.Core.Tests.Merging.Crowds;

/// <summary>A walk over a crowd, page by page.</summary>
internal sealed class CrowdWalk(Crowd crowd)
{
    private const int ConsumerPage = 50;

    public List<MergedPage<Conversation>> Pages { get; } = [];

    /// <summary>From the start to the first item.</summary>
    public TimeSpan UntilFirstItem { get; private set; }

    public string? Cursor => Pages[^1].Cursor;

    public IEnumerable<string> Failed => Pages[^1].Outcomes.Where(outcome => outcome.Completeness.State == CompletenessState.Failed).Select(outcome => outcome.Account.Name);

    public async Task<CrowdWalk> ReadAsync(InboxStream<Conversation> stream, int firstPages, CancellationToken cancellationToken)
    {
        crowd.Expect(firstPages);
        var start = crowd.Clock.GetUtcNow();
        await using var walk = stream.AsPages(ConsumerPage).GetAsyncEnumerator(cancellationToken);
        while (await crowd.NextAsync(walk.MoveNextAsync().AsTask(), cancellationToken))
        {
            if (Pages.Count == 0) UntilFirstItem = crowd.Clock.GetUtcNow() - start;
            Pages.Add(walk.Current);
        }

        return this;
    }
}
