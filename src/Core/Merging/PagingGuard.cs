using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Notices that a vendor's paging makes no progress any more.</summary>
internal sealed class PagingGuard
{
    // Sendkit documents short and empty pages with hasMore true.
    private const int MaxEmptyPages = 3;

    private readonly RecentIds skippedIds = new();
    private PageCursor? previousCursor;
    private int emptyPages;

    /// <summary>Whether to follow a page's cursor no further.</summary>
    /// <param name="cursor">What the page was read with.</param>
    /// <param name="page">The page.</param>
    /// <param name="hasNewItem">Whether one of its items was on neither of the two pages before.</param>
    internal bool IsStalledBy<T>(PageCursor? cursor, Page<T> page, bool hasNewItem)
    {
        var isStuck = page.Next is { } next && (next == cursor || next == previousCursor);
        previousCursor = cursor;
        return isStuck || !HasProgress(page, hasNewItem);
    }

    private bool HasProgress<T>(Page<T> page, bool hasNewItem)
    {
        var hasSkippedId = false;
        var hasNewSkippedId = false;
        skippedIds.TurnPage();
        foreach (var skipped in page.Skipped)
        {
            if (skipped.Id is { } id)
            {
                hasSkippedId = true;
                hasNewSkippedId |= skippedIds.Add(id);
            }
        }

        var isEmpty = page.Items.Count == 0 && !hasSkippedId;
        emptyPages = isEmpty ? emptyPages + 1 : 0;
        return isEmpty ? emptyPages <= MaxEmptyPages : hasNewItem || hasNewSkippedId;
    }
}
