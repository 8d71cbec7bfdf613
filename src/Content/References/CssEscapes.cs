using System.Globalization;
using System.Text;

namespace UnifiedInbox.Content.References;

/// <summary>Replaces CSS escapes by what they stand for: <c>u\72 l(</c> is <c>url(</c> (CSS Syntax, "Consume an escaped code point").</summary>
internal static class CssEscapes
{
    public static string Resolve(string css)
    {
        if (!css.Contains('\\', StringComparison.Ordinal))
        {
            return css;
        }

        var plain = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; at++)
        {
            if (css[at] == '\\' && at + 1 < css.Length)
            {
                at = Escape(css, at + 1, plain);
            }
            else
            {
                plain.Append(css[at]);
            }
        }

        return plain.ToString();
    }

    /// <summary>The place of the last character that belongs to the escape.</summary>
    private static int Escape(string css, int start, StringBuilder plain)
    {
        var end = start;
        while (end < css.Length && end - start < 6 && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        if (end == start)
        {
            plain.Append(css[start]);
            return start;
        }

        var code = int.Parse(css.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        plain.Append(Rune.TryCreate(code, out var rune) ? rune.ToString() : "\uFFFD");
        return end < css.Length && char.IsWhiteSpace(css[end]) ? end : end - 1;
    }
}
