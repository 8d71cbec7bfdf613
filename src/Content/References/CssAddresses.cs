namespace UnifiedInbox.Content.References;

/// <summary>The addresses in CSS: <c>url()</c>, <c>@import</c> and <c>image-set()</c>, also where escapes hide them. It may name one too many, in a comment for instance.</summary>
internal static class CssAddresses
{
    public static IEnumerable<string> In(string css)
    {
        if (css.AsSpan().IndexOfAny("(@\\") < 0)
        {
            return [];
        }

        var plain = CssEscapes.Resolve(css);
        return Functions(plain).Concat(Strings(plain, "@import", ";")).Concat(Strings(plain, "image-set(", ";}"));
    }

    private static IEnumerable<string> Functions(string css)
    {
        for (var at = After(css, "url(", 0); at >= 0; at = After(css, "url(", at))
        {
            while (at < css.Length && char.IsWhiteSpace(css[at]))
            {
                at++;
            }

            var quote = at < css.Length && css[at] is '"' or '\'' ? css[at] : '\0';
            var start = quote == '\0' ? at : at + 1;
            var end = css.IndexOf(quote == '\0' ? ')' : quote, start);
            at = end < 0 ? css.Length : end;
            yield return css[start..at].Trim();
        }
    }

    private static IEnumerable<string> Strings(string css, string keyword, string ends)
    {
        for (var at = After(css, keyword, 0); at >= 0; at = After(css, keyword, at))
        {
            var length = css.AsSpan(at).IndexOfAny(ends);
            var end = length < 0 ? css.Length : at + length;
            while (at < end)
            {
                var open = css.AsSpan(at, end - at).IndexOfAny('"', '\'');
                var close = open < 0 ? -1 : css.IndexOf(css[at + open], at + open + 1);
                if (open < 0)
                {
                    break;
                }

                yield return css[(at + open + 1)..(close < 0 ? css.Length : close)].Trim();
                at = close < 0 ? css.Length : close + 1;
            }

            at = Math.Max(at, end);
        }
    }

    private static int After(string css, string keyword, int from) =>
        css.IndexOf(keyword, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + keyword.Length : -1;
}
