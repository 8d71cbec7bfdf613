using System.Globalization;

namespace UnifiedInbox.Testing;

/// <summary>Mail bodies as in the vendor's example: a reply marker and a tracking pixel in what was sent, the whole history in what came back.</summary>
internal static class LemlistMail
{
    public static string Sent(string text, string userId, string taskId) =>
        $"""
        <html><div style="min-width: 360px"></div><div dir="ltr">
            <div>{Lines(text, "<br style=\"box-sizing: border-box;\">")}</div>
            <div class="gmail_extra">
              <div class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr"></div></div>
            </div>
            </div>
        <span summary="/api/reply/data-ll-{taskId}"></span>

        <img alt="logo" src="https://track.example.com/api/track/open/{userId}/{taskId}" height="1" width="1"></html>
        """.ReplaceLineEndings("\n");

    public static string Reply(string text, string quoted, LemlistUser to, DateTimeOffset at)
    {
        var day = at.ToString("ddd, MMM d, yyyy 'at' h:mm tt", CultureInfo.InvariantCulture);
        var attribution = $"""<div dir="ltr" class="gmail_attr">On {day} {Escape(to.Name)} &lt;<a href="mailto:{to.Email}">{to.Email}</a>&gt; wrote:<br></div>""";
        const string Quote = """<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">""";
        return $"""
            <div dir="ltr">{Lines(text, "<br>")}</div><br><div class="gmail_quote gmail_quote_container">{attribution}{Quote}{Inner(quoted)}
            </blockquote></div>
            """.ReplaceLineEndings("\n");
    }

    private static string Lines(string text, string lineBreak) => Escape(text).Replace("\n", lineBreak, StringComparison.Ordinal);

    private static string Inner(string html) =>
        html.Replace("<html>", "", StringComparison.Ordinal).Replace("</html>", "", StringComparison.Ordinal);

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
