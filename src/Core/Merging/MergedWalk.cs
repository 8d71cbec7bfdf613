using System.Runtime.CompilerServices;
using OneOf;

namespace UnifiedInbox;

/// <summary>A stream over the lanes of a plan.</summary>
internal sealed class MergedWalk<T>(WalkPlan<T> plan) : InboxStream<T>
{
    public override IAsyncEnumerator<OneOf<T, AccountOutcome>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new WalkEnumerator<T>(plan, cancellationToken);

    public override IAsyncEnumerable<MergedPage<T>> AsPages(int pageSize = DefaultPageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return Pages(pageSize);
    }

    private async IAsyncEnumerable<MergedPage<T>> Pages(int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var walk = new WalkEnumerator<T>(plan, cancellationToken);
        await using var disposal = walk.ConfigureAwait(false);
        do
        {
            if (walk.IsPhaseOver)
            {
                walk.BeginReread();
            }

            var items = new List<T>();
            while (items.Count < pageSize && await walk.MoveInPhaseAsync().ConfigureAwait(false))
            {
                if (walk.Current.TryPickT0(out var item, out _))
                {
                    items.Add(item);
                }
            }

            // A lane whose last page is here already need not appear as running, which spares an empty page at the end.
            walk.TryFeed();
            yield return new MergedPage<T>(
                items, [.. walk.Lanes.Select(lane => lane.DrainOutcome())], walk.Phase, CursorOf(walk.Lanes), plan.RemovedAccounts);
        }
        while (!walk.HasEnded);
    }

    private string? CursorOf(IReadOnlyList<Lane<T>> lanes) => plan.Query is { } query && lanes.Any(lane => !lane.OwesNothing)
        ? MergedCursorCodec.Write(new MergedCursor(query, [.. lanes.Select(lane => (StableHash.OfText(lane.Account.ToString()), lane.Record()))]))
        : null;
}
