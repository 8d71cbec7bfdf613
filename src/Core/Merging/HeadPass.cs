using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>One reading of a list from its top down to a watermark.</summary>
/// <param name="shape">How to read the items.</param>
/// <param name="pageRows">The rows of the page that is read.</param>
/// <param name="watermark">Where it ends: at a row below it, in a list out of order at the watermark itself; null to read all there is.</param>
/// <param name="print">The rows at the watermark that are known; null when repeating them does no harm.</param>
/// <param name="isOrdered">Whether the list came in order so far.</param>
/// <param name="now">The time it began.</param>
internal sealed class HeadPass<T>(ItemShape<T> shape, PageRows<T> pageRows, long? watermark, HeadPrint? print, bool isOrdered, long now)
{
    private readonly SeenIds seenIds = new();
    private PagingGuard guard = new();
    private HeadPrint atWatermark;
    private long? firstHead;
    private bool? isSnapshot;
    private bool hasReachedWatermark;

    internal bool IsOver { get; private set; }

    internal bool IsStalled { get; private set; }

    /// <summary>Whether the first page held all there is above the watermark, so that nothing can have moved in between.</summary>
    internal bool IsSnapshot => isSnapshot != false;

    /// <summary>The watermark of the list as it was when the pass began.</summary>
    internal long? Head => firstHead ?? watermark;

    /// <summary>The unreadable elements down to the watermark.</summary>
    internal List<SkippedItem> Skipped { get; } = [];

    /// <summary>The same pass from the top.</summary>
    internal HeadPass<T> Anew(long time) => new(shape, pageRows, watermark, print, isOrdered, time);

    /// <summary>An earlier page comes again, which is no sign of a stall.</summary>
    internal void StepBack() => guard = new PagingGuard();

    /// <summary>The rows of a page that are above the watermark, or at it and perhaps new.</summary>
    internal List<LaneRow<T>> Read(PageCursor? cursor, Page<T> page)
    {
        var rows = new List<LaneRow<T>>();
        var at = new List<LaneRow<T>>();
        var (isBelow, hasNew) = (false, false);
        if (!hasReachedWatermark)
        {
            Skipped.AddRange(page.Skipped);
        }

        for (var place = 0; place < pageRows.Count; place++)
        {
            var row = pageRows[place];
            if (!seenIds.Add(row.IdHash))
            {
                continue;
            }

            hasNew = true;

            // Rows without a key cannot be told old from new, unless none had been there or none with a key.
            var side = watermark is not { } mark ? 1 : row.Key is { } key ? key.CompareTo(mark) : mark == LaneHead.NoKeys ? -1 : (int?)null;
            isBelow |= side < 0;
            hasReachedWatermark |= side <= 0;
            if (side >= 0 && (page.FilterApplied != FilterApplied.Local || shape.Matches(row.Item)))
            {
                (side > 0 ? rows : at).Add(row);
            }
        }

        at.ForEach(row => atWatermark = atWatermark.WithRow(row.IdHash));
        if (!(print is { } known && atWatermark.Rows == known.Rows))
        {
            rows.AddRange(at);
        }

        NoteHead(page);
        IsOver = isBelow || page.Next is null || (!isOrdered && hasReachedWatermark);
        IsStalled = !IsOver && guard.IsStalledBy(cursor, page, hasNew);
        return rows;
    }

    private void NoteHead(Page<T> page)
    {
        if (TopOfList.WatermarkOf(pageRows.Keys, now) is { } watermarkOfPage)
        {
            firstHead ??= watermarkOfPage;
            isSnapshot ??= hasReachedWatermark || page.Next is null;
        }
    }
}
