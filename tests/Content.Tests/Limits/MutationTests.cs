using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Limits;

/// <summary>Bodies that nobody wrote: the fixtures, cut, doubled, mixed and sprinkled with what parsers trip over. CONTENT_SEED repeats a run.</summary>
internal sealed class MutationTests
{
    private const int Runs = 2_000;

    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "`", "&", "=", "/", "\0", "\t", "\n", "\u00A0", "\uD800", "\uFEFF", "<!--", "--!>", "-->", "]]>", "<![CDATA[", "</", "/>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href='https://example.com/'>", "</a>",
        "<table>", "<tr>", "<td>", "</td>", "</table>", "<li>", "<ul>", "<pre>", "\n<pre>\n", "<svg>", "</svg>", "<math>", "<style>", "</style>", "<script>", "</script>", "<template>", "<noscript>", "<textarea>", "<title>", "<select>", "<plaintext>",
        "<blockquote type=cite>", "</blockquote>", "<div class=gmail_quote>", "On 5 Jan 2026 Sam wrote:<br>", "> ", "<img src=x onerror=alert(1)>", "<p style='", ";color:red;", "url(", "<x-y a=b>", "<br>", "<iframe srcdoc='", "<dd>", "<h1>", "<font color=red>",
    ];

    [Test, CancelAfter(120_000)]
    public void No_mutation_breaks_a_promise()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CONTENT_SEED"), out var given) ? given : Environment.TickCount;
        var random = new Random(seed);
        var bodies = Fixtures.Bodies.ToList();
        for (var run = 0; run < Runs; run++)
        {
            var html = Mutate(random, bodies);
            Assert.That(() => Check(MessageContent.Of(run % 2 == 0 ? MessageBody.FromHtml(html) : new MessageBody(html, html))), Throws.Nothing, $"CONTENT_SEED={seed}, run {run}: {System.Text.Json.JsonSerializer.Serialize(html)}");
        }
    }

    private static string Mutate(Random random, List<MessageBody> bodies)
    {
        var html = Any(random, bodies);
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            var (from, to) = (random.Next(html.Length + 1), random.Next(html.Length + 1));
            var (start, end) = (Math.Min(from, to), Math.Max(from, to));
            html = random.Next(6) switch
            {
                0 => html[..start] + html[end..],
                1 => html[..end] + html[start..],
                2 => html[..start] + Any(random, bodies) + html[start..],
                3 => html[..start] + (char)random.Next(0x20, 0x250) + html[start..],
                _ => html[..start] + Pieces[random.Next(Pieces.Length)] + html[start..],
            };
        }

        return html;
    }

    private static string Any(Random random, List<MessageBody> bodies)
    {
        var body = bodies[random.Next(bodies.Count)];
        return body.Html ?? body.Text!;
    }

    private static void Check(MessageContent content)
    {
        Expect(OutputCheck.Faults(content.SafeHtml).Count == 0, "safe HTML");
        Expect(OutputCheck.Faults(content.ToSafeHtml(RemoteImages.Kept), remoteImages: true).Count == 0, "safe HTML with images");
        Expect(Html.Safe(content.SafeHtml) == content.SafeHtml, "cleaning again changes nothing");
        Expect(string.Join('\n', content.Parts.Select(static part => part.Text)) == content.Text, "parts");
        Expect(Lines(content.NewText).Concat(Lines(content.Quoted)).Order(StringComparer.Ordinal).SequenceEqual(Lines(content.Text).Order(StringComparer.Ordinal)), "new text and quote");
        Expect(content.RemoteReferences.All(static reference => reference.Url.Length > 0), "references");
        Expect(!content.ToString().Contains('\n'), "text form");
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(static line => line.Any(IsVisible));

    private static bool IsVisible(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format;

    private static void Expect(bool holds, string promise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"broken: {promise}");
        }
    }
}
