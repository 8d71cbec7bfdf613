using System.Text;

namespace UnifiedInbox.Content.Safety;

/// <summary>Decides on addresses the way a browser reads them: without the control characters it ignores, and by their scheme.</summary>
internal static class SafeUrl
{
    /// <summary>The address of a link, if it is http, https, mailto or tel; else null. A relative address has nothing to be relative to in a mail.</summary>
    public static string? OfLink(string? url) =>
        Cleaned(url) is { } clean && (IsWeb(clean) || HasScheme(clean, "mailto:") || HasScheme(clean, "tel:")) ? clean : null;

    /// <summary>The address of an image on the web; else null.</summary>
    public static string? OfWebImage(string? url) => Cleaned(url) is { } clean && IsWeb(clean) ? clean : null;

    /// <summary>The address of an image inside the message (RFC 2392); else null.</summary>
    public static string? OfInlineImage(string? url) => Cleaned(url) is { } clean && HasScheme(clean, "cid:") ? clean : null;

    private static bool IsWeb(string url) => (HasScheme(url, "https://") || HasScheme(url, "http://")) && Uri.TryCreate(url, UriKind.Absolute, out _);

    private static bool HasScheme(string url, string scheme) => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && url.Length > scheme.Length;

    private static string? Cleaned(string? url)
    {
        if (url is null)
        {
            return null;
        }

        var clean = new StringBuilder(url.Length);
        foreach (var c in url.AsSpan().Trim(" \t\n\r\f"))
        {
            if (c is '\t' or '\n' or '\r')
            {
                continue;
            }

            if (char.IsControl(c))
            {
                return null;
            }

            clean.Append(c);
        }

        return clean.ToString();
    }
}
