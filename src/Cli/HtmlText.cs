using System.Net;
using System.Text;

namespace UnifiedInbox.Cli;

/// <summary>
/// A readable plain-text rendering of a mail's HTML for a terminal: tags go, blocks become lines, entities are decoded. One pass, linear in the input.
/// Nothing of it is safe as markup; <see cref="VendorText"/> cleans it for the screen.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tr", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "head", "script", "style", "template", "title" };

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            AppendText(text, open < 0 ? html.AsSpan(at) : html.AsSpan(at, open - at));
            at = open < 0 ? html.Length : SkipTag(html, open, text);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static int SkipTag(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            return After(html, "-->", open + 4);
        }

        var closing = open + 1 < html.Length && html[open + 1] == '/';
        var name = NameAt(html, closing ? open + 2 : open + 1);
        if (name.Length == 0 && !closing && !(open + 1 < html.Length && html[open + 1] is '!' or '?'))
        {
            text.Append("&lt;");
            return open + 1;
        }

        var end = EndOfTag(html, open + 1);
        if (!closing && Unseen.Contains(name))
        {
            return After(html, "</" + name, end);
        }

        if (Blocks.Contains(name) && !(closing && name == "li"))
        {
            NewLine(text, name, closing);
        }

        return end;
    }

    private static void NewLine(StringBuilder text, string name, bool closing)
    {
        if (name == "br" || (text.Length > 0 && text[^1] != '\n'))
        {
            text.Append('\n');
        }

        if (name == "p" && closing)
        {
            text.Append('\n');
        }
        else if (name == "li")
        {
            text.Append("- ");
        }
    }

    // Line breaks in HTML source are spaces.
    private static void AppendText(StringBuilder text, ReadOnlySpan<char> source)
    {
        foreach (var c in source)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0')
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not ('\n' or ' '))
            {
                text.Append(' ');
            }
        }
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end].ToLowerInvariant();
    }

    // A '>' inside a quoted attribute does not end a tag, unless the quote never ends.
    private static int EndOfTag(string html, int start)
    {
        var quote = '\0';
        for (var at = start; at < html.Length; at++)
        {
            var c = html[at];
            if (quote == '\0' && c == '>')
            {
                return at + 1;
            }

            quote = quote == '\0' && c is '"' or '\'' ? c : c == quote ? '\0' : quote;
        }

        return html.IndexOf('>', start) is var first and >= 0 ? first + 1 : html.Length;
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : mark[0] == '<' ? EndOfTag(html, at + mark.Length) : at + mark.Length;
    }
}
