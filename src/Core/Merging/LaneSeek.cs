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
    private readonly SeenIds met = new();
    private int pagesRead;
    private int pagesKept;
    private int rowsBefore;

    internal LanePosition Target => target;

    internal bool IsFound { get; private set; }

    /// <summary>Whether a page of items was looked at.</summary>
    internal bool HasBegun => pagesRead > 0;

    /// <summary>The rows at or below the position's key, should the position not be found.</summary>
    internal IReadOnlyList<LaneRow<T>> RowsAtOrBelow => rows;

    /// <summary>Whether a seek that begins with this page may have been led past rows it has to find: the list moved up by more than the page it starts early.</summary>
    internal bool BeginsTooLow(PageRows<T> page) =>
        !HasBegun && page[0].Key is { } first && (first < target.Key || (first == target.Key && !HasTarget(page)));

    /// <summary>The unreadable elements on the way: known already when the position is found, since those pages were read before.</summary>
    internal List<SkippedItem> Skipped { get; } = [];

    /// <summary>Whether a row comes for the first time in this search.</summary>
    internal bool Meets(ulong idHash) => met.Add(idHash);

    /// <summary>Looks at a row; false when it is one that is kept.</summary>
    internal bool Passes(in LaneRow<T> row, bool isVisible)
    {
        if (IsTarget(row))
        {
            IsFound = true;
        }
        else if (isVisible && row.EffectiveKey <= target.Key && !target.IsTie(row.IdHash, row.Key))
        {
            rows.Add(row);
            return false;
        }

        return true;
    }

    /// <summary>Whether to stop looking after a page of items that ended at this key.</summary>
    internal bool IsOverAfter(long lastKey)
    {
        pagesRead++;
        pagesKept += rows.Count > rowsBefore ? 1 : 0;
        rowsBefore = rows.Count;
        return IsFound || pagesKept == MaxPagesKept || (pagesRead >= PagesReadAtLeast && lastKey < target.Key);
    }

    private bool HasTarget(PageRows<T> page)
    {
        for (var place = 0; place < page.Count; place++)
        {
            if (IsTarget(page[place]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTarget(in LaneRow<T> row) => (row.Key is null || row.Key == target.Key) && row.IdHash == target.IdHash;
}
