using System.Globalization;
using System.Text;

namespace UnifiedInbox.Content.Tests.Limits;

/// <summary>Bodies that cost a careless reader far more than their length.</summary>
internal static class Shapes
{
    private static readonly (string Name, Func<int, string> Make)[] All =
    [
        ("an ordinary mail", static n => Repeat("<p>Hello <b>Jane</b>, the <a href='https://example.com/a'>offer</a> &amp; the price.</p>\n", n)),
        ("nested divs", static n => Repeat("<div>", n)),
        ("nested divs, then stray end tags", static n => Repeat("<div>", n / 2) + Repeat("</p></b></i>", n / 2)),
        ("unclosed formatting, all different", static n => Count("<b a={0}>", n)),
        ("unclosed formatting, then paragraphs", static n => "<p>" + Count("<b a={0}>", 3_000) + Repeat("<p>x", n - 3_000)),
        ("unclosed fonts and links", static n => Repeat("<font color=red><a href=https://example.com/>x", n)),
        ("nested tables", static n => Repeat("<table><tr><td>", n)),
        ("text in a table, not in a cell", static n => "<table>" + Repeat("x<b>", n)),
        ("nested lists", static n => Repeat("<ul><li>x", n)),
        ("list items behind 200 divs", static n => Repeat("<div>", 1_000) + Repeat("<li>", n)),
        ("stray end tags behind 200 divs", static n => Repeat("<div>", 1_000) + Repeat("</li>", n)),
        ("blocks that end in inline elements", static n => Repeat("<b><div></b>", n)),
        ("drawings", static n => Repeat("<svg><g><p>", n)),
        ("nested blockquotes", static n => Repeat("<div class=gmail_quote>x<blockquote>", n)),
        ("Outlook's lines", static n => Repeat("<div style='border-top:solid'>From: x", n)),
        ("opening angles", static n => new string('<', n)),
        ("ampersands", static n => new string('&', n)),
        ("one tag of a thousand attributes, again and again", static n => Repeat("<p " + Count("a{0}=1 ", 8_000) + ">", n)),
        ("one tag that never ends", static n => "<p " + Count("a{0}=1 ", n)),
        ("one quote that never ends", static n => "<p title=\"" + new string('x', n)),
        ("comments", static n => Repeat("<!---->", n)),
        ("a comment of ends that are none", static n => "<!--" + Repeat("--!", n)),
        ("a script that never ends", static n => "<script>" + Repeat("</scrip", n)),
        ("style declarations", static n => "<p style='" + Repeat("color:red;", n) + "'>x"),
        ("addresses that never end", static n => "<p style='" + Repeat("url(", n) + "'>x"),
        ("imports that never end", static n => "<style>" + Repeat("@import \"", n)),
        ("candidates of a srcset", static n => "<img srcset='" + Repeat("a,b 1x,", n) + "'>"),
        ("frames in frames", static n => Repeat("<iframe/srcdoc=", n)),
        ("line breaks", static n => Repeat("<br>", n)),
        ("spaces", static n => new string(' ', n)),
        ("one word", static n => new string('x', n)),
        ("introductions that introduce nothing", static n => Repeat("On 5 Jan 2026<br>at 10:00<br>Sam wrote:<br><br>", n)),
        ("headers that are none", static n => Repeat("From: x<br>", n)),
        ("quotes by turns", static n => Repeat("> a<br>b<br>", n)),
    ];

    internal static IEnumerable<TestCaseData> Cases => All.Select(static shape => new TestCaseData(shape.Make).SetArgDisplayNames(shape.Name));

    internal static string Repeat(string unit, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(unit);
        }

        return text.ToString();
    }

    private static string Count(string format, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i);
        }

        return text.ToString();
    }
}
