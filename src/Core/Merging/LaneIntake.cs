using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Turns a vendor's pages into the rows a lane still has to yield, and knows how far the lane has come.</summary>
internal sealed class LaneIntake<T>(ItemShape<T> shape, LaneRecord start)
{
    private readonly List<LaneRow<T>> rows = [];
    private readonly RecentIds recentIds = new();
    private readonly PagingGuard guard = new();
    private LaneSeek<T>? seek = start.Position is { } target ? new LaneSeek<T>(target) : null;
    private int next;
    private long lastKey = LaneRow.NoKey;
    private (PageCursor? Cursor, bool IsKnown) lastPageWithItems;

    // The newest key of the page that tells where the walk started.
    private long? pageHead;

    // Where the page before the current one starts; what of the current page came last; what the lane is done with.
    private PageCursor? earlierCursor;
    private Mark? pageEnd;
    private Mark? passed;

    internal bool HasRow => next < rows.Count;

    internal long HeadKey => rows[next].SortKey;

    internal bool HasYieldedOfPage => next > 0;

    /// <summary>Whether the position the lane resumes from is still to be found.</summary>
    internal bool IsSeeking => seek is not null;

    /// <summary>Whether another page is to be read, at <see cref="NextCursor"/>.</summary>
    internal bool HasMore { get; private set; } = true;

    internal PageCursor? NextCursor { get; private set; } = start.Position?.Cursor;

    internal LanePosition? Position => passed?.ToPosition() ?? start.Position;

    internal bool IsStalled { get; private set; }

    internal bool IsOrderBroken { get; private set; } = start.OrderBroken;

    internal LaneHead? Head { get; private set; } = start.Head;

    /// <summary>The oldest key read so far, in a lane in order; null while none was read.</summary>
    internal long? Floor => lastKey == LaneRow.NoKey ? null : lastKey;

    /// <summary>The head for the closing re-read: rows that had no key at all are not mistaken for an empty list.</summary>
    internal LaneHead? FinalHead => Head ?? (passed is not null || pageEnd is not null || start.Position is not null ? new LaneHead(LaneHead.NoKeys, default) : null);

    internal FilterApplied FilterApplied { get; private set; } = start.FilterApplied;

    internal List<SkippedItem> Skipped { get; } = [];

    internal T Take()
    {
        var row = rows[next++];
        passed = new Mark(earlierCursor, row.EffectiveKey, row.Id);
        return row.Item;
    }

    internal void Accept(PageCursor? cursor, Page<T> page)
    {
        LeavePage();
        NoteFilter(page);
        Skipped.AddRange(page.Skipped);
        NoteCursor(cursor, page.Items.Count > 0);
        var hasNewItem = ReadRows(page);
        NoteHead(page);
        if (seek is { IsFound: true })
        {
            // A page up to the position was reported when it was read the first time.
            Skipped.Clear();
        }

        var goesOn = page.Next is not null && !HasReachedSince(page);
        IsStalled = goesOn && guard.IsStalledBy(cursor, page, hasNewItem);
        HasMore = goesOn && !IsStalled;
        NextCursor = page.Next;
        EndSeek(page.Items.Count > 0);
    }

    internal void NoteFilter(Page<T> page) => FilterApplied = (FilterApplied)Math.Max((int)FilterApplied, (int)page.FilterApplied);

    private void LeavePage()
    {
        passed = pageEnd ?? passed;
        pageEnd = null;
        rows.Clear();
        next = 0;
    }

    private void NoteCursor(PageCursor? cursor, bool hasItems)
    {
        if (hasItems)
        {
            earlierCursor = lastPageWithItems.IsKnown ? lastPageWithItems.Cursor : cursor;
            lastPageWithItems = (cursor, true);
        }
    }

    /// <summary>Only the first page with keys tells where the walk started; a lane that has come by one is past it.</summary>
    private void NoteHead(Page<T> page)
    {
        if (Head is null && pageHead is { } newest)
        {
            Head = new LaneHead(newest, rows.Where(row => row.Key == newest).Aggregate(default(HeadPrint), (print, row) => print.WithRow(row.Id)).WithSkipped(page.Skipped));
        }
    }

    private bool ReadRows(Page<T> page)
    {
        if (page.Items.Count == 0)
        {
            return false;
        }

        var hasNew = false;
        recentIds.TurnPage();
        for (var i = 0; i < page.Items.Count; i++)
        {
            var item = page.Items[i];
            var id = shape.Id(item);
            if (recentIds.Add(id))
            {
                hasNew = true;
                ReadRow(item, id, page.FilterApplied != FilterApplied.Local || shape.Matches(item));
            }
        }

        return hasNew;
    }

    private void ReadRow(T item, string id, bool isVisible)
    {
        var key = shape.KeyOf(item);
        IsOrderBroken |= key > lastKey;
        lastKey = key ?? lastKey;
        if (seek is { IsFound: false })
        {
            seek.Offer(new LaneRow<T>(item, id, key, lastKey == LaneRow.NoKey ? seek.Target.Key : lastKey), isVisible);
            lastKey = seek.IsFound ? seek.Target.Key : lastKey;
            return;
        }

        pageEnd = new Mark(earlierCursor, lastKey, id);
        pageHead = key > (pageHead ?? LaneHead.NoKeys) ? key : pageHead;
        if (isVisible)
        {
            rows.Add(new LaneRow<T>(item, id, key, lastKey));
        }
    }

    /// <summary>Rows below come no more, as far as the order so far can be trusted.</summary>
    private bool HasReachedSince(Page<T> page) =>
        page.FilterApplied == FilterApplied.Local && !IsOrderBroken && shape.Since is { } since && lastKey < since.UtcTicks;

    private void EndSeek(bool pageHadItems)
    {
        if (seek is null || !((pageHadItems && seek.IsOverAfter(lastKey)) || !HasMore))
        {
            return;
        }

        if (!seek.IsFound)
        {
            rows.AddRange(seek.RowsAtOrBelow);
            earlierCursor = seek.Target.Cursor;
        }

        seek = null;
    }

    private readonly record struct Mark(PageCursor? Cursor, long Key, string Id)
    {
        internal LanePosition ToPosition() => new(Cursor, Key, StableHash.OfId(Id));
    }
}
