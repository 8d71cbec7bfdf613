using System.Globalization;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>
/// Where the next page starts, with the page size it was reckoned by: <c>3:50</c>. For conversations the first number is a page, for messages it is how many
/// to skip. A page number means another place under another size, so a walk keeps the size it began with.
/// </summary>
internal readonly record struct LemlistCursors(int Position, int Limit)
{
    internal static LemlistCursors? Read(PageRequest page, int first, int defaultLimit)
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

    internal PageCursor At(int position) => new(string.Create(CultureInfo.InvariantCulture, $"{position}:{Limit}"));

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
