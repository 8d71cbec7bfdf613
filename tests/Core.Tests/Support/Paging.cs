using System.Globalization;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests;

/// <summary>The ways vendors page through a list; the cursor of the first page is the empty text.</summary>
internal static class Paging
{
    /// <summary>Pages by number; a full page is followed by another even if that one is empty.</summary>
    public static Func<string, Page<Conversation>> ByNumber(IReadOnlyList<Conversation> rows, int size) => cursor =>
    {
        var number = cursor.Length == 0 ? 1 : int.Parse(cursor, CultureInfo.InvariantCulture);
        Conversation[] items = [.. rows.Skip((number - 1) * size).Take(size)];
        return Sample.Page(items, items.Length == size ? Text(number + 1) : null);
    };

    /// <summary>An opaque token per page, null after the last row.</summary>
    public static Func<string, Page<Conversation>> ByToken(IReadOnlyList<Conversation> rows, int size) => cursor =>
    {
        var offset = cursor.Length == 0 ? 0 : int.Parse(cursor[1..], CultureInfo.InvariantCulture);
        return Sample.Page([.. rows.Skip(offset).Take(size)], offset + size < rows.Count ? $"t{Text(offset + size)}" : null);
    };

    /// <summary>As by token, with two empty pages before each page but the first.</summary>
    public static Func<string, Page<Conversation>> WithEmptyPages(IReadOnlyList<Conversation> rows, int size) => cursor =>
    {
        if (cursor.EndsWith("ee", StringComparison.Ordinal) || cursor.EndsWith("e-", StringComparison.Ordinal))
        {
            return Sample.Page([], cursor.EndsWith("ee", StringComparison.Ordinal) ? cursor[..^2] + "e-" : cursor[..^2]);
        }

        var page = ByToken(rows, size)(cursor);
        return page with { Next = page.Next is { } next ? new PageCursor(next.Value + "ee") : null };
    };

    /// <summary>From a time on, that time included: each page begins with the last rows of the one before. Needs rows with times, fewer equal ones than the size.</summary>
    public static Func<string, Page<Conversation>> ByDate(IReadOnlyList<Conversation> rows, int size) => cursor =>
    {
        var left = rows.Where(row => cursor.Length == 0 || row.LastActivityAt!.Value.UtcTicks <= long.Parse(cursor, CultureInfo.InvariantCulture)).ToList();
        Conversation[] items = [.. left.Take(size)];
        return Sample.Page(items, left.Count > size ? Text(items[^1].LastActivityAt!.Value.UtcTicks) : null);
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
