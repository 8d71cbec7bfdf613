using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.References;

/// <summary>The first <c>base</c> of a document, which its relative addresses lean on.</summary>
internal sealed class BaseAddress(Uri? uri)
{
    private static readonly string[] FetchNothing = ["#", "about:", "blob:", "cid:", "data:", "javascript:", "mailto:", "mid:", "tel:", "vbscript:"];

    public static BaseAddress Of(Node root) =>
        new(First(root)?["href"] is { } href && Uri.TryCreate(href.Trim(), UriKind.Absolute, out var uri) ? uri : null);

    /// <summary>The address a program would fetch; null when it would fetch nothing.</summary>
    public string? Resolve(string url)
    {
        var clean = url.Trim();
        return clean.Length == 0 || FetchNothing.Any(start => clean.StartsWith(start, StringComparison.OrdinalIgnoreCase)) ? null
            : uri is not null && Uri.TryCreate(uri, clean, out var resolved) ? resolved.OriginalString
            : clean;
    }

    private static Node? First(Node node)
    {
        if (node.Name == "base" && node["href"] is not null)
        {
            return node;
        }

        foreach (var child in node.Children)
        {
            if (First(child) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
