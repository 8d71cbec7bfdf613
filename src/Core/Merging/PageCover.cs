using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>How much of a list that is paged by count has been read from its top, reckoned with rows that left it meanwhile.</summary>
/// <remarks>
/// When a list loses rows, those below move up by no more than its total fell: new rows push it down, and rows that rise to the top leave the total as it is. So the
/// cover shrinks by the fall, and a page that starts below it may have stepped over rows.
/// </remarks>
internal sealed class PageCover
{
    private const int PagesKept = 8;

    private readonly List<(PageCursor? Cursor, long Start)> pages = [];
    private long? total;
    private long covered;

    /// <summary>Whether nothing can lie unread between the cover and the page; a page that does not tell its place is taken at its word.</summary>
    internal bool Reaches(PageExtent? extent)
    {
        if (extent is not { } place || total is not { } before)
        {
            return true;
        }

        covered = Math.Max(0, covered - Math.Max(0, before - place.Total));
        total = place.Total;
        return place.Start <= covered;
    }

    /// <summary>The last page that starts within the cover; false when it is too long ago.</summary>
    internal bool TryStepBack(out PageCursor? cursor)
    {
        var place = pages.FindLastIndex(page => page.Start <= covered);
        cursor = place < 0 ? null : pages[place].Cursor;
        return place >= 0;
    }

    internal void Add(PageCursor? cursor, PageExtent? extent)
    {
        if (extent is not { } place)
        {
            Clear();
            return;
        }

        covered = total is null ? place.End : Math.Max(covered, place.End);
        total = place.Total;
        pages.RemoveAll(page => page.Start >= place.Start);
        pages.Add((cursor, place.Start));
        if (pages.Count > PagesKept)
        {
            pages.RemoveAt(0);
        }
    }

    internal void Clear()
    {
        pages.Clear();
        total = null;
    }
}
