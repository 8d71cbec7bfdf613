namespace UnifiedInbox.Testing;

/// <summary>Looks at the provider through a whole inbox, as a consumer does: a list that moves is the merge's work, which goes by what the provider's pages say.</summary>
internal static class MovingPromises
{
    private static readonly int[] Sizes = [PageSizes.Small, 5];

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "A conversation that moves while the list is read is not lost in silence", IsNotLostAsync,
            "Map LastActivityAt from the field the vendor sorts by; for a vendor that pages by count give every page its Extent, with the total."),
    ];

    private static async Task IsNotLostAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var size in Sizes)
        {
            using var bench = new Bench(subject, new BenchSettings { IsMoving = true, PageSize = size });
            var (met, outcome) = await bench.EndOf(WalkAsync(bench.Inbox, cancellationToken), cancellationToken).ConfigureAwait(false);
            var listed = await Walk.ConversationsAsync(bench, cancellationToken, PageSizes.Large).ConfigureAwait(false);
            var lost = listed.Items.Count(item => !met.Contains(item.Id));
            Expect.That(
                lost == 0 || outcome.Completeness.State != CompletenessState.Complete,
                $"{lost} of {listed.Items.Count} conversations were never met, and the walk calls itself complete, {PageSizes.Describe(size)}", "all of them, or an outcome that is not Complete");
        }
    }

    private static async Task<(HashSet<ConversationId> Met, AccountOutcome Outcome)> WalkAsync(IUnifiedInbox inbox, CancellationToken cancellationToken)
    {
        var met = new HashSet<ConversationId>();
        AccountOutcome? ended = null;
        await foreach (var item in inbox.Conversations().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (item.TryGetValue(out var conversation, out var outcome))
            {
                met.Add(conversation.Id);
            }
            else
            {
                ended = outcome;
            }
        }

        return (met, ended ?? throw new UnmetExpectation("the walk ended without an outcome of the account"));
    }
}
