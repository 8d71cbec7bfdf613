using System.Globalization;
using UnifiedInbox.Providers.Lemlist.Payloads;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>
/// Where a page starts, with the page size it was reckoned by: <c>3:50</c>. For conversations the first number is a page, for messages it is how many to
/// skip. A page number means another place under another size, so a walk keeps the size it began with.
/// </summary>
internal readonly record struct LemlistCursors(int Position, int Limit)
{
    private const int FirstPage = 1;
    private const int SkipNothing = 0;

    internal static LemlistCursors? ReadPage(PageRequest page, int defaultLimit) => Read(page, FirstPage, defaultLimit);

    internal static LemlistCursors? ReadSkip(PageRequest page, int defaultLimit) => Read(page, SkipNothing, defaultLimit);

    /// <summary>Conversations are asked for by page, and the answer names the next one.</summary>
    internal PageCursor? NextPage(LemlistPage<LemlistConversation> page) =>
        SaysThereIsMore(page) ? At(page.Pagination?.NextPage ?? Position + 1L) : null;

    /// <summary>Messages are asked for by how many to skip although the answer talks in pages: what was received is skipped next.</summary>
    internal PageCursor? NextSkip(LemlistPage<LemlistMessage> page)
    {
        var reached = Position + (page.Data?.Count ?? 0L);
        return SaysThereIsMore(page) && !(reached >= page.Pagination?.TotalItems) ? At(reached) : null;
    }

    /// <summary>A page that is not the one asked for has the extent of the page it says it is, so that whoever walks the list sees it out of place.</summary>
    internal PageExtent? ExtentOfPage(LemlistPage<LemlistConversation> page) => PageExtent.OfPage(
        page.Pagination?.CurrentPage is >= 1 and var current ? current : Position,
        page.Pagination?.PerPage is >= 1 and var size ? size : Limit,
        page.Data?.Count ?? 0,
        page.Pagination?.TotalItems,
        SaysThereIsMore(page));

    internal PageExtent? ExtentOfSkip(LemlistPage<LemlistMessage> page) => PageExtent.At(Position, page.Data?.Count ?? 0, page.Pagination?.TotalItems);

    private static LemlistCursors? Read(PageRequest page, int first, int defaultLimit)
    {
        if (page.Cursor is not { } cursor)
        {
            return new LemlistCursors(first, page.Size ?? defaultLimit);
        }

        var parts = cursor.Value.Split(':');
        return parts.Length == 2 && TryRead(parts[0], out var position) && TryRead(parts[1], out var limit) && position >= first && limit >= 1
            ? new LemlistCursors(position, limit)
            : null;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>An answer without any pagination does not name the end: then it is the first page that holds nothing.</summary>
    private static bool SaysThereIsMore<T>(LemlistPage<T> page) =>
        page.Pagination is { } pagination ? pagination.NextPage is not null : page.Data is { Count: > 0 };

    /// <summary>Never backwards: a next page that is not beyond this one stands still, which whoever reads the pages takes for a stall.</summary>
    private PageCursor At(long position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(position, Position, int.MaxValue)}:{Limit}"));
}
