using System.Globalization;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>
/// Where the next page of the search starts, with the limit it is asked with: <c>s:1711563229001:50</c>, just above the sort value of the last row received,
/// behind a mark that tells it from another provider's pair of numbers. Only a page shorter than its limit tells the end, so a walk keeps the limit it began with.
/// </summary>
/// <param name="StartAfter">The sort value; null for the first page.</param>
/// <param name="Limit">The limit.</param>
/// <param name="UsualLimit">
/// The walk's limit when this page is asked with a larger one to get past a millisecond that filled a page: <c>s:1711563229001:100:50</c>. Null otherwise.
/// </param>
internal readonly record struct LeadConnectorCursors(string? StartAfter, int Limit, int? UsualLimit = null)
{
    internal const int MaximumLimit = 100;

    private const string Mark = "s";
    private const int LongestSortValue = 24;

    /// <summary>One row repeats the page before, and another is news.</summary>
    private const int SmallestLimit = 2;

    internal static LeadConnectorCursors? Read(PageRequest page, int defaultLimit)
    {
        if (page.Cursor is not { } cursor)
        {
            return new LeadConnectorCursors(null, LimitFor(page, defaultLimit));
        }

        return cursor.Value.Split(':') switch
        {
            [Mark, var start, var size] when SortValue(start) is not null && ReadLimit(size) is { } limit => new(start, limit),
            [Mark, var start, var size, var usual] when SortValue(start) is not null && ReadLimit(size) is { } limit && ReadLimit(usual) is { } usualLimit
                && usualLimit < limit => new(start, limit, usualLimit),
            _ => null,
        };
    }

    internal static int LimitFor(PageRequest page, int defaultLimit) => Math.Clamp(page.Size ?? defaultLimit, SmallestLimit, MaximumLimit);

    /// <summary>
    /// A page shorter than its limit is the last, unless it is only as long as the vendor lets pages be: the first page shows that by a larger total, a page asked
    /// with a larger limit by being no longer than those before. What later totals count is not documented.
    /// </summary>
    internal bool HasMore(LeadConnectorConversationPage page) =>
        page.Conversations?.Count is { } count && (count >= Limit || count == UsualLimit || (StartAfter is null && count < page.Total));

    /// <summary>
    /// One millisecond above the last row, which comes again: rows that share its millisecond would be passed over otherwise. A page of that millisecond alone
    /// would come again whole, so the largest page is asked for; when that leads to itself too, the cursor stands still, which whoever walks the list notices.
    /// </summary>
    /// <returns>The cursor; null when no row says where to go on.</returns>
    internal PageCursor? After(LeadConnectorConversationPage page)
    {
        var rows = page.Conversations?.Readable.ToList() ?? [];
        if (rows is not [.., var last] || SortTextOf(last) is not { } sortText)
        {
            return null;
        }

        var start = SortValue(sortText)!.Value + 1;
        var usualLimit = UsualLimit ?? Math.Min(page.Conversations!.Count, Limit);
        var comesAgain = StartAfter is not null && start == SortValue(StartAfter);
        var isOneMillisecond = rows.Count > 1 && SortTextOf(rows[0]) is { } first && SortValue(first) == start - 1;
        return comesAgain || (isOneMillisecond && Limit < MaximumLimit)
            ? new LeadConnectorCursors(comesAgain ? StartAfter : Text(start), MaximumLimit, usualLimit < MaximumLimit ? usualLimit : null).ToCursor()
            : new LeadConnectorCursors(Text(start), usualLimit).ToCursor();
    }

    /// <summary>What the vendor sorted a row by, as it wrote it; null when the row does not say.</summary>
    internal static string? SortTextOf(LeadConnectorConversation row) =>
        row.Sort is [var first, ..] && SortValue(first) is not null
            ? first
            : row.LastMessageDate?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    internal static decimal? SortValue(string text) =>
        text.Length <= LongestSortValue
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static string Text(decimal sortValue) => sortValue.ToString(CultureInfo.InvariantCulture);

    private static int? ReadLimit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaximumLimit ? limit : null;

    private PageCursor ToCursor() => new(UsualLimit is { } usual
        ? string.Create(CultureInfo.InvariantCulture, $"{Mark}:{StartAfter}:{Limit}:{usual}")
        : string.Create(CultureInfo.InvariantCulture, $"{Mark}:{StartAfter}:{Limit}"));
}
