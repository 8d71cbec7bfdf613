using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Turns a vendor's pages into the rows a lane still has to yield, and knows how far the lane has come.</summary>
internal sealed class LaneIntake<T>(ItemShape<T> shape, PageRows<T> rows, LaneRecord start, PageContinuity<T> continuity, TimeProvider time)
{
    private readonly LaneProgress progress = new(start.Position);
    private readonly CursorTrail trail = new();
    private readonly StartOverLimit startOvers = new();
    private PagingGuard guard = new();
    private LaneSeek<T>? seek = start.Position is { } target ? new LaneSeek<T>(target) : null;
    private int settled;
    private long lastKey = LaneRow.NoKey;

    // The last key of the page before, whether or not the page was news.
    private long lowest = LaneRow.NoKey;

    // What of the current page came last.
    private LanePosition? pageEnd;

    /// <summary>What the current page still has to yield.</summary>
    internal LaneQueue<T> Queue { get; } = new();

    /// <summary>Whether the position the lane resumes from is still to be found.</summary>
    internal bool IsSeeking => seek is not null;

    /// <summary>Whether another page is to be read, at <see cref="NextCursor"/>.</summary>
    internal bool HasMore { get; private set; } = true;

    internal PageCursor? NextCursor { get; private set; } = start.Position?.Cursor;

    internal LanePosition? Position
    {
        get
        {
            Settle();
            return progress.Position;
        }
    }

    internal bool IsStalled { get; private set; }

    internal bool IsOrderBroken { get; private set; } = start.OrderBroken;

    internal LaneHead? Head { get; private set; } = start.Head;

    /// <summary>What the lane has met last.</summary>
    internal SeenIds Seen { get; } = new();

    /// <summary>The oldest key read so far, in a lane in order; null while none was read.</summary>
    internal long? Floor => lastKey == LaneRow.NoKey ? null : lastKey;

    /// <summary>The head for the closing re-read: rows that had no key at all are not mistaken for an empty list.</summary>
    internal LaneHead? FinalHead => Head ?? (pageEnd is not null || Position is not null ? new LaneHead(LaneHead.NoKeys, default) : null);

    internal FilterApplied FilterApplied { get; private set; } = start.FilterApplied;

    internal List<SkippedItem> Skipped { get; } = [];

    internal void Accept(PageCursor? cursor, Page<T> page)
    {
        LeavePage();
        NoteFilter(page);
        switch (LeadsAstray(cursor, page) ? PageVerdict.StartOver : continuity.Judge(cursor, page))
        {
            case PageVerdict.GoesOn:
                Read(cursor, page);
                break;
            case PageVerdict.AskAgain:
                NextCursor = cursor;
                break;
            case PageVerdict.StepBack:
                SeekFrom(continuity.EarlierPage);
                break;
            case var _ when !TryStartOver():
                continuity.Mistrust(UncertainReason.Moving);
                HasMore = false;
                break;
        }
    }

    /// <summary>Reads the list from its top again, down to what the lane has come to; false when that was tried often enough.</summary>
    internal bool TryStartOver()
    {
        if (!startOvers.TryOnce())
        {
            return false;
        }

        LeavePage();
        continuity.StartOver();
        trail.Clear();
        SeekFrom(null);
        return true;
    }

    internal void NoteFilter(Page<T> page) => FilterApplied = (FilterApplied)Math.Max((int)FilterApplied, (int)page.FilterApplied);

    /// <summary>Reads known pages once more: what is above the position was yielded, or has risen and is left to the closing re-read.</summary>
    private void SeekFrom(PageCursor? cursor)
    {
        guard = new PagingGuard();
        seek = Position is { } reached ? new LaneSeek<T>(reached) : null;
        (lastKey, lowest, NextCursor, HasMore) = (LaneRow.NoKey, LaneRow.NoKey, cursor, true);
    }

    private void LeavePage()
    {
        Settle();
        if (pageEnd is { } end)
        {
            progress.MoveTo(end);
        }

        pageEnd = null;
        Queue.Clear();
        settled = 0;
    }

    /// <summary>
    /// Whether a cursor led to another place than after the page before it: up to the top, with the row it stood for, or on a resume below the position, as when
    /// the list has become shorter.
    /// </summary>
    private bool LeadsAstray(PageCursor? cursor, Page<T> page)
    {
        if (cursor is null)
        {
            return false;
        }

        if (page.Items.Count == 0)
        {
            return seek is { HasBegun: false } && page.Next is null;
        }

        return !IsOrderBroken && (seek?.BeginsTooLow(rows) == true || BeginsAtTheTop(cursor, page));
    }

    /// <summary>
    /// Whether a walk below the top meets rows of the top again, as when the row a cursor stands for has risen. Rows out of order look the same, so a walk that
    /// found its place again and meets them once more goes on.
    /// </summary>
    private bool BeginsAtTheTop(PageCursor? cursor, Page<T> page) =>
        page.Extent is null
        && (seek is null ? startOvers.HasNews : !startOvers.IsReached)
        && Head is { Watermark: var top }
        && lastKey < top
        && rows[0].Key >= top
        && !continuity.RepeatsTheLast(cursor, page);

    private void Read(PageCursor? cursor, Page<T> page)
    {
        if (page.Items.Count > 0)
        {
            trail.Note(cursor);
        }

        (seek?.Skipped ?? Skipped).AddRange(page.Skipped);
        var lowestBefore = lowest;
        var isNew = ReadRows(page);
        var isLower = lowest < lowestBefore;
        NoteHead(page);
        var goesOn = page.Next is not null && !HasReachedSince(page);
        IsStalled = goesOn && guard.IsStalledBy(cursor, page, isNew, isLower);
        HasMore = goesOn && !IsStalled;
        NextCursor = page.Next;
        EndSeek(page.Items.Count > 0);
    }

    /// <summary>Only the first page with keys tells where the walk started; a lane that has come by one is past it.</summary>
    private void NoteHead(Page<T> page)
    {
        if (Head is null && TopOfList.WatermarkOf(rows.Keys, time.GetUtcNow().UtcTicks) is { } watermark)
        {
            Head = new LaneHead(watermark, HeadPrint.Of(Queue, watermark).WithSkipped(page.Skipped));
        }
    }

    /// <summary>Whether one of the rows is new, to the lane or at least to the search for its position.</summary>
    private bool ReadRows(Page<T> page)
    {
        var isFiltered = page.FilterApplied != FilterApplied.Local;
        var plain = isFiltered && seek is null or { IsFound: true } ? ReadPlainRows() : 0;
        var (isNew, hasNews, lastNews) = (false, plain > 0, plain > 0 ? rows.Ids[plain - 1] : 0UL);
        for (var place = plain; place < rows.Count; place++)
        {
            var row = rows[place];
            var isVisible = isFiltered || shape.Matches(row.Item);
            lowest = row.SortKey == LaneRow.NoKey ? lowest : row.SortKey;
            if (seek is { IsFound: false })
            {
                isNew |= Seek(seek, row, isVisible);
            }
            else if (Seen.Add(row.IdHash, row.SortKey))
            {
                (hasNews, lastNews) = (true, row.IdHash);
                ReadRow(row, isVisible);
            }
        }

        if (hasNews)
        {
            pageEnd = new LanePosition(trail.Earlier, lastKey, lastNews);
            startOvers.NoteNews();
            continuity.NoteNews();
        }

        return isNew || hasNews;
    }

    /// <summary>Reads the rows from the first of the page on that are new, have a key and are to be yielded, which mostly all are; tells how many.</summary>
    private int ReadPlainRows()
    {
        var keyless = rows.Keys.IndexOf(LaneRow.NoKey);
        var keys = keyless < 0 ? rows.Keys : rows.Keys[..keyless];
        var plain = Seen.AddWhileNew(rows.Ids[..keys.Length], keys);
        keys = keys[..plain];
        foreach (var key in keys)
        {
            NoteKey(key);
        }

        lowest = plain > 0 ? lastKey : lowest;
        Queue.Fill(rows.Items[..plain], rows.Ids[..plain], keys);
        return plain;
    }

    private bool Seek(LaneSeek<T> sought, in LaneRow<T> row, bool isVisible)
    {
        if (!sought.Meets(row.IdHash))
        {
            return false;
        }

        NoteKey(row.SortKey);
        if (sought.Passes(row with { EffectiveKey = lastKey == LaneRow.NoKey ? sought.Target.Key : lastKey }, isVisible))
        {
            Seen.Add(row.IdHash);
        }

        if (sought.IsFound)
        {
            lastKey = sought.Target.Key;
            NoteAll(sought.RowsAtOrBelow);
        }

        return true;
    }

    private void NoteAll(IReadOnlyList<LaneRow<T>> known)
    {
        foreach (var row in known)
        {
            Seen.Add(row.IdHash);
        }
    }

    private void ReadRow(in LaneRow<T> row, bool isVisible)
    {
        NoteKey(row.SortKey);
        if (isVisible)
        {
            Queue.Add(row with { EffectiveKey = lastKey });
        }
    }

    private void NoteKey(long key)
    {
        if (key != LaneRow.NoKey)
        {
            IsOrderBroken |= key > lastKey;
            lastKey = key;
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
            foreach (var row in seek.RowsAtOrBelow.Where(row => Seen.Add(row.IdHash, row.SortKey)))
            {
                Queue.Add(row);
            }

            Skipped.AddRange(seek.Skipped);
            trail.SetEarlier(seek.Target.Cursor);
        }

        seek = null;
    }

    /// <summary>Moves on over what was taken, which only a cursor and the next page ask for; of many rows the last that can be ties are enough.</summary>
    private void Settle()
    {
        for (settled = Math.Max(settled, Queue.Taken - LaneProgress.MaxTies - 1); settled < Queue.Taken; settled++)
        {
            var row = Queue[settled];
            progress.MoveTo(new LanePosition(trail.Earlier, row.EffectiveKey, row.IdHash));
        }
    }
}
