namespace UnifiedInbox;

/// <summary>Finds a lane's position again in pages that are read a second time.</summary>
/// <remarks>
/// When the item is gone or has moved, the lane goes on with what is at or below its key: an item yielded twice is better than one lost.
/// Pages are given up early when many of them hold such rows, so that what is kept stays bounded even if no row has a key.
/// </remarks>
internal sealed class LaneSeek<T>(LanePosition target)
{
    private const int PagesReadAtLeast = 2;
    private const int MaxPagesKept = 8;

    private readonly List<LaneRow<T>> rows = [];
    private int pagesRead;
    private int pagesKept;

    internal LanePosition Target => target;

    internal bool IsFound { get; private set; }

    /// <summary>The rows at or below the position's key, should the position not be found.</summary>
    internal IReadOnlyList<LaneRow<T>> RowsAtOrBelow => rows;

    internal void Offer(in LaneRow<T> row, bool isVisible)
    {
        if ((row.Key is null || row.Key == target.Key) && StableHash.OfId(row.Id) == target.IdHash)
        {
            IsFound = true;
        }
        else if (isVisible && row.EffectiveKey <= target.Key)
        {
            rows.Add(row);
        }
    }

    /// <summary>Whether to stop looking after a page of items that ended at this key.</summary>
    internal bool IsOverAfter(long lastKey)
    {
        pagesRead++;
        pagesKept += rows.Count > 0 ? 1 : 0;
        return IsFound || pagesKept == MaxPagesKept || (pagesRead >= PagesReadAtLeast && lastKey < target.Key);
    }
}
