using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>Message bodies of 0.2 to 5 KB, as many short ones as a log-uniform draw makes; written as JSON once.</summary>
internal static class Bodies
{
    private const int Variants = 64;
    private const int Shortest = 200;
    private const int Longest = 5_000;

    private static readonly string[] Sentences =
    [
        "<div style=\"margin:0\">Hi Zoë, thanks for coming back to us so soon.</div>",
        "<p>We looked at \"the plan\" together &amp; would start in week 12, if that suits your team in Zürich.</p>",
        "<p>Could you send the numbers of the last two quarters? A rough figure is fine.<br></p>",
        "<blockquote class=\"quote\">On Tuesday we talked about seats, storage and the price per month – all of it is in the sheet.</blockquote>",
        "<p>Best regards<br>Ægir 🙂</p>",
    ];

    public static JsonEncodedText[] Html { get; } = [.. Enumerable.Range(0, Variants).Select(variant => Encode(HtmlOf(variant)))];

    public static JsonEncodedText[] Text { get; } = [.. Enumerable.Range(0, Variants).Select(variant => Encode(TextOf(variant)))];

    public static JsonEncodedText OfHtml(int row) => Html[Mix(row)];

    public static JsonEncodedText OfText(int row) => Text[Mix(row)];

    private static int Mix(int row) => (int)((uint)row * 2654435761u >> 16) % Variants;

    public static string HtmlOf(int variant)
    {
        var length = Shortest * Math.Pow((double)Longest / Shortest, variant / (Variants - 1.0));
        var html = new StringBuilder();
        for (var part = variant; html.Length < length; part++)
        {
            html.Append(Sentences[part % Sentences.Length]);
        }

        return html.ToString();
    }

    private static string TextOf(int variant) =>
        string.Join(' ', Enumerable.Range(0, 1 + (variant % 4)).Select(part => $"Line {variant + part}: does Thursday at 10 work for you, or later?"));

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
