using System.Text;
using UnifiedInbox.Content.Markup;
using UnifiedInbox.Content.References;
using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content.Safety;

/// <summary>
/// Writes HTML of which every tag and attribute is on the allow-list, every tag is closed and every other character is text. Since nothing that changes how a parser
/// reads on (raw text, comments, foreign content) is ever written, any parser sees the same elements.
/// </summary>
internal sealed class SafeHtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly RemoteImages _remoteImages;
    private int _afterPre = -1;

    private SafeHtmlWriter(RemoteImages remoteImages) => _remoteImages = remoteImages;

    public static string Write(Node root, RemoteImages remoteImages)
    {
        var writer = new SafeHtmlWriter(remoteImages);
        writer.Children(root);
        return writer._html.ToString();
    }

    /// <summary>Plain text, with its line breaks and indents.</summary>
    public static string Write(string text)
    {
        var writer = new SafeHtmlWriter(RemoteImages.Removed);
        writer._html.Append("<div style=\"white-space:pre-wrap\">");
        writer.Text(PlainText.OneLineEnding(text).Replace("\0", "", StringComparison.Ordinal));
        writer._html.Append("</div>");
        return writer._html.ToString();
    }

    private void Visit(Node node)
    {
        if (node.IsText)
        {
            Text(node.Text);
        }
        else if (node.Name == "img")
        {
            Image(node);
        }
        else if (AllowList.IsShown(node) && !Visibility.IsHidden(node))
        {
            Element(node);
        }
    }

    private void Children(Node node)
    {
        foreach (var child in node.Children)
        {
            Visit(child);
        }
    }

    private void Element(Node node)
    {
        _html.Append('<').Append(node.Name);
        if (node.Name == "a" && SafeUrl.OfLink(node["href"]) is { } url)
        {
            Attribute("href", url);
            _html.Append(" target=\"_blank\" rel=\"noopener noreferrer nofollow\"");
        }

        Attributes(node);
        _html.Append('>');
        if (!Elements.Void.Contains(node.Name))
        {
            _afterPre = node.Name == "pre" ? _html.Length : -1;
            Children(node);
            _html.Append("</").Append(node.Name).Append('>');
        }
    }

    private void Image(Node node)
    {
        var inline = SafeUrl.OfInlineImage(node["src"]);
        var web = _remoteImages == RemoteImages.Kept ? SafeUrl.OfWebImage(node["src"]) : null;
        var isHidden = Visibility.IsHidden(node);
        if (!isHidden && (inline ?? (web is not null && !TrackingPixel.IsLikely(node, web, isHidden) ? web : null)) is { } source)
        {
            _html.Append("<img");
            Attribute("src", source);
            _html.Append(inline is null ? " referrerpolicy=\"no-referrer\" loading=\"lazy\"" : "");
            Attributes(node);
            _html.Append('>');
        }
        else if (!isHidden)
        {
            Text(node["alt"] ?? "");
        }
    }

    private void Attributes(Node node)
    {
        foreach (var (name, value) in node.Attributes)
        {
            if (AllowList.Value(node.Name, name, value) is { } safe)
            {
                Attribute(name, safe);
            }
        }
    }

    private void Attribute(string name, string value) => _html.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');

    private void Text(string text)
    {
        // A parser takes away one line break at the start of a pre.
        _html.Append(_html.Length == _afterPre && text.StartsWith('\n') ? "\n" : "").Append(Escaped(text));
    }

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal)
        .Replace("`", "&#96;", StringComparison.Ordinal);
}
