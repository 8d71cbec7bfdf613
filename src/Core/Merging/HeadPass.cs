using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>One reading of a list from its top down to a watermark.</summary>
/// <param name="shape">How to read the items.</param>
/// <param name="watermark">Where it ends; null to read all there is.</param>
/// <param name="print">The rows at the watermark that are known; null when repeating them does no harm.</param>
internal sealed class HeadPass<T>(ItemShape<T> shape, long? watermark, HeadPrint? print)
{
    private readonly RecentIds recentIds = new();
    private readonly PagingGuard guard = new();
    private HeadPrint atWatermark;
    private long? firstHead;
    private int pagesWithKeys;

    internal bool IsOver { get; private set; }

    internal bool IsStalled { get; private set; }

    /// <summary>Whether one page held all of it, so that nothing can have moved in between.</summary>
    internal bool IsSnapshot => pagesWithKeys <= 1;

    /// <summary>The newest key on its first page with keys.</summary>
    internal long? Head => firstHead ?? watermark;

    internal List<SkippedItem> Skipped { get; } = [];

    /// <summary>The rows of a page that are above the watermark, or at it and perhaps new.</summary>
    internal List<LaneRow<T>> Read(PageCursor? cursor, Page<T> page)
    {
        var rows = new List<LaneRow<T>>();
        var at = new List<LaneRow<T>>();
        var (isBelow, hasAt, hasNew) = (false, false, false);
        NoteHead(page);
        Skipped.AddRange(page.Skipped);
        recentIds.TurnPage();
        foreach (var item in page.Items)
        {
            var row = new LaneRow<T>(item, shape.Id(item), shape.KeyOf(item), LaneRow.NoKey);
            if (!recentIds.Add(row.Id))
            {
                continue;
            }

            hasNew = true;

            // Rows without a key cannot be told old from new, unless none had been there or none with a key.
            var side = watermark is not { } mark ? 1 : row.Key is { } key ? key.CompareTo(mark) : mark == LaneHead.NoKeys ? -1 : (int?)null;
            isBelow |= side < 0;
            hasAt |= side == 0;
            if (side >= 0 && (page.FilterApplied != FilterApplied.Local || shape.Matches(item)))
            {
                (side > 0 ? rows : at).Add(row);
            }
        }

        at.ForEach(row => atWatermark = atWatermark.WithRow(row.Id));
        var isKnown = print is { } known && atWatermark.Rows == known.Rows;
        if (!isKnown)
        {
            rows.AddRange(at);
        }

        IsOver = isBelow || (hasAt && (isKnown || print is null)) || page.Next is null;
        IsStalled = !IsOver && guard.IsStalledBy(cursor, page, hasNew);
        return rows;
    }

    private void NoteHead(Page<T> page)
    {
        if (page.Items.Max(shape.KeyOf) is { } newest)
        {
            pagesWithKeys++;
            firstHead ??= newest;
        }
    }
}
