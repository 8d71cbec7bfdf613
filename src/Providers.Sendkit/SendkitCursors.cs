using System.Globalization;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>
/// Where the next page starts, for both ways Sendkit pages: <c>c:664a...</c> is the vendor's own cursor, <c>p:3:50</c> a page number of the older form with the
/// page size it was reckoned by. Neither is the first page.
/// </summary>
internal readonly record struct SendkitCursors(long Limit, string? After = null, long? Page = null)
{
    internal const string NoCursor = "the vendor says there is more but gives no cursor";
    internal const string CursorTooLong = "the vendor says there is more but its cursor is too long to keep";
    internal const string NotSaid = "the vendor does not say whether there is more";

    private const string VendorMark = "c";
    private const string NumberMark = "p";

    internal static SendkitCursors? Read(PageRequest page, int defaultLimit)
    {
        var limit = page.Size ?? defaultLimit;
        return page.Cursor is not { } cursor ? new SendkitCursors(limit)
            : cursor.Behind(VendorMark) is { } after ? new SendkitCursors(limit, After: after)
            : ReadPage(cursor.Behind(NumberMark)?.Split(':') ?? []);
    }

    /// <summary>The next page's cursor; null at the end, and with a reason when it cannot be known that this is the end.</summary>
    internal (PageCursor? Cursor, string? Lost) Next(SendkitPagination? answer) => answer switch
    {
        { HasMore: not false, NextCursor: { Length: > 0 } next } => PageCursor.Marked(VendorMark, next) is { } marked ? (marked, null) : (null, CursorTooLong),
        { Pages: { } pages } when PageOf(answer) is { } page && page < pages => (At(page + 1), null),
        { HasMore: true } => (null, NoCursor),
        { HasMore: false } or { Pages: >= 0 } => (null, null),
        _ => (null, NotSaid),
    };

    /// <summary>
    /// Where an answer lies by count. A page behind one of the vendor's cursors starts at a row; the first page starts the list in either form. A page that is not
    /// the one asked for has the extent of the page it says it is, so that whoever walks the list sees it out of place.
    /// </summary>
    internal PageExtent? ExtentOf(SendkitPagination? answer, int received, bool goesOn) => After is not null
        ? null
        : PageExtent.OfPage(
            answer?.Page is >= 1 and var page ? page : Page ?? 1,
            answer?.Limit is >= 1 and var limit ? limit : Limit,
            received,
            answer?.Total,
            goesOn);

    private static SendkitCursors? ReadPage(string[] numbers) =>
        numbers.Length == 2 && TryRead(numbers[0], out var page) && TryRead(numbers[1], out var limit) ? new SendkitCursors(limit, Page: page) : null;

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;

    /// <summary>Null behind one of the vendor's cursors, unless the answer says.</summary>
    private long? PageOf(SendkitPagination answer) => answer.Page ?? (After is null ? Page ?? 1 : null);

    /// <summary>Never backwards: a page before this one stands still, which whoever reads the pages takes for a stall.</summary>
    private PageCursor At(long page) => new(string.Create(CultureInfo.InvariantCulture, $"{NumberMark}:{Math.Max(page, Page ?? 1)}:{Limit}"));
}
