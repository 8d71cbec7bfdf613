using System.Globalization;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>
/// Where the next page of the search starts, with the limit it is asked with: <c>s:1711563229001:50</c>, just above the sort value of the last row received,
/// behind a mark that tells it from another provider's pair of numbers. Only a page shorter than its limit tells the end, so a walk keeps the limit it began with.
/// </summary>
internal readonly record struct LeadConnectorCursors(string? StartAfter, int Limit)
{
    internal const int MaximumLimit = 100;

    private const string Mark = "s";
    private const int LongestSortValue = 24;

    internal static LeadConnectorCursors? Read(PageRequest page, int defaultLimit)
    {
        if (page.Cursor is not { } cursor)
        {
            return new LeadConnectorCursors(null, Math.Clamp(page.Size ?? defaultLimit, 1, MaximumLimit));
        }

        return cursor.Value.Split(':') is [Mark, var start, var size] && SortValue(start) is not null && TryReadLimit(size, out var limit)
            ? new LeadConnectorCursors(start, limit)
            : null;
    }

    /// <summary>
    /// One millisecond above the last row, which comes again: rows that share its millisecond would be passed over otherwise. A page of that millisecond alone
    /// leads to itself, which a walk notices. A page of one row has no room for that.
    /// </summary>
    internal PageCursor After(string sortValue)
    {
        var start = Limit > 1 ? (SortValue(sortValue)!.Value + 1).ToString(CultureInfo.InvariantCulture) : sortValue;
        return new(string.Create(CultureInfo.InvariantCulture, $"{Mark}:{start}:{Limit}"));
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

    private static bool TryReadLimit(string text, out int limit) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaximumLimit;
}
