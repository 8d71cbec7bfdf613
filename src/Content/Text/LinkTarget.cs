using UnifiedInbox.Content.Markup;
using UnifiedInbox.Content.Safety;

namespace UnifiedInbox.Content.Text;

/// <summary>Where a link leads, if its text does not say so already.</summary>
internal static class LinkTarget
{
    private static readonly string[] Prefixes = ["https://", "http://", "mailto:", "tel:", "www."];

    // More text than the address is another text anyway.
    public static string? Of(Node link) =>
        SafeUrl.OfLink(link["href"]) is { } url && Bare(link.TextUpTo(url.Length + 1)) != Bare(url) ? url : null;

    private static string Bare(string text)
    {
        var bare = text.Trim().ToLowerInvariant();
        foreach (var prefix in Prefixes)
        {
            bare = bare.StartsWith(prefix, StringComparison.Ordinal) ? bare[prefix.Length..] : bare;
        }

        return bare.TrimEnd('/');
    }
}
