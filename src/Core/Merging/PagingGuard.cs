using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Notices that a vendor's paging makes no progress any more.</summary>
internal sealed class PagingGuard
{
    // Sendkit documents short and empty pages with hasMore true.
    private const int MaxEmptyPages = 3;

    // New rows on top push whole pages down, which are then read again.
    private const int MaxRepeatedPages = 2;

    private readonly SeenIds skippedIds = new();
    private readonly UsedCursors used = new();
    private int pagesWithoutNews;

    /// <summary>Whether to follow a page's cursor no further.</summary>
    /// <param name="cursor">What the page was read with.</param>
    /// <param name="page">The page.</param>
    /// <param name="hasNewItem">Whether one of its items is new.</param>
    /// <param name="isLower">Whether it lies below the page before it: rows known from a list that moved far down are on the way back to new ones.</param>
    internal bool IsStalledBy<T>(PageCursor? cursor, Page<T> page, bool hasNewItem, bool isLower = false)
    {
        if (cursor is { } read)
        {
            used.Add(read);
        }

        var hasProgress = HasProgress(page, hasNewItem, isLower);
        return !hasProgress || (page.Next is { } next && used.Has(next));
    }

    private bool HasProgress<T>(Page<T> page, bool hasNewItem, bool isLower)
    {
        var hasSkippedId = false;
        var hasNewSkippedId = false;
        foreach (var skipped in page.Skipped)
        {
            if (skipped.Id is { } id)
            {
                hasSkippedId = true;
                hasNewSkippedId |= skippedIds.Add(StableHash.OfId(id));
            }
        }

        var isEmpty = page.Items.Count == 0 && !hasSkippedId;
        pagesWithoutNews = hasNewItem || hasNewSkippedId ? 0 : isLower ? pagesWithoutNews : pagesWithoutNews + 1;
        return pagesWithoutNews <= (isEmpty ? MaxEmptyPages : MaxRepeatedPages);
    }
}
