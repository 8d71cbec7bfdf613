using System.Globalization;

namespace UnifiedInbox.Content.Text;

internal static class PlainText
{
    public static List<Line> Lines(string text)
    {
        var lines = OneLineEnding(text).Split('\n').Select(static line => new Line(line, QuoteMark.None)).ToList();
        var last = lines.FindLastIndex(static line => !line.IsBlank);
        return last < 0 ? [] : lines[lines.FindIndex(static line => !line.IsBlank)..(last + 1)];
    }

    /// <summary>Only CR and LF end a line: U+2028 and its like are rare, and no mail program breaks a line there.</summary>
    public static string OneLineEnding(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public static string WithoutBlankEnds(string text) => string.Join('\n', Lines(text).Select(static line => line.Text));

    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control) && c != CombiningGraphemeJoiner)
            {
                return false;
            }
        }

        return true;
    }

    private const char CombiningGraphemeJoiner = '\u034F';
}
