using System.Globalization;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>Cuts a page out of a list as vendors do, written from their documentation and not with the adapters.</summary>
internal static class VendorPaging
{
    private const int LargestLimit = 100;

    /// <summary>A page, where the next one starts (null for the last), and where it lies in the list when the vendor pages by count.</summary>
    internal readonly record struct Answer(List<SimulatedRow> Rows, string? Next, PageExtent? Extent = null)
    {
        /// <summary>The cursor stands for a row that is gone.</summary>
        public bool IsLost { get; init; }
    }

    public static Answer Read(PagingStyle style, SimulatedInbox inbox, bool unreadOnly, string? cursor, int limit)
    {
        var list = inbox.List(unreadOnly);
        return style switch
        {
            PagingStyle.PageNumber => ByPageNumber(list, cursor, limit),
            PagingStyle.PageOfPages => ByPageOfPages(list, cursor, limit),
            PagingStyle.RowCursor => AfterRow(list, inbox, cursor, limit),
            _ => OlderThan(list, cursor, limit),
        };
    }

    private static Answer ByPageNumber(List<SimulatedRow> list, string? cursor, int limit)
    {
        var page = cursor is null ? 1 : Number(cursor.Split(':')[0]);
        return Counted(list, page, limit, page * limit < list.Count ? $"{page + 1}:{limit}" : null);
    }

    private static Answer ByPageOfPages(List<SimulatedRow> list, string? cursor, int limit)
    {
        var page = cursor is null ? 1 : Number(cursor);
        var pages = (list.Count + limit - 1) / limit;
        return Counted(list, page, limit, page < pages ? $"{page + 1}" : null);
    }

    private static Answer Counted(List<SimulatedRow> list, int page, int limit, string? next)
    {
        var start = (page - 1) * limit;
        var rows = Slice(list, start, limit);
        return new Answer(rows, next, new PageExtent(start, start + rows.Count, list.Count));
    }

    private static Answer AfterRow(List<SimulatedRow> list, SimulatedInbox inbox, string? cursor, int limit)
    {
        var isLost = false;
        var start = cursor is null ? 0 : list.FindIndex(row => row.Id == cursor) + 1;
        if (cursor is not null && start == 0)
        {
            // Gone, or no longer unread: some vendors remember where it was.
            var time = inbox.Rows.FirstOrDefault(row => row.Id == cursor)?.At ?? inbox.TimeOfGone(cursor);
            start = IndexOf(list, row => row.At <= time);
            isLost = true;
        }

        var rows = Slice(list, start, limit);
        return new Answer(rows, start + rows.Count < list.Count ? rows[^1].Id : null) { IsLost = isLost };
    }

    private static Answer OlderThan(List<SimulatedRow> list, string? cursor, int limit)
    {
        var (before, size) = cursor?.Split(':') is [var time, var asked] ? (long.Parse(time, CultureInfo.InvariantCulture), Number(asked)) : (long.MaxValue, limit);
        var start = IndexOf(list, row => row.At < before);
        var rows = Slice(list, start, size);
        return new Answer(rows, rows.Count < size ? null : GoingOn(rows, size));
    }

    /// <summary>What shares the last row's time comes again, so that none of it is passed over; a page of that time alone has to be larger.</summary>
    private static string GoingOn(List<SimulatedRow> rows, int size) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows[^1].At + 1}:{(rows[0].At == rows[^1].At ? LargestLimit : size)}");

    private static int IndexOf(List<SimulatedRow> list, Predicate<SimulatedRow> condition) =>
        list.FindIndex(condition) is var index && index >= 0 ? index : list.Count;

    private static List<SimulatedRow> Slice(List<SimulatedRow> list, int start, int count) =>
        start >= list.Count ? [] : list.GetRange(start, Math.Min(count, list.Count - start));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
