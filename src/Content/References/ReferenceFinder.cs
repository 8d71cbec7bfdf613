using System.Collections.Frozen;
using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.References;

/// <summary>Lists what a program that shows HTML would fetch.</summary>
internal sealed class ReferenceFinder
{
    // Frames within frames: each level is part of the one above, so a body could nest thousands.
    private const int MostFrames = 4;

    private static readonly FrozenSet<string> AddressAttributes =
        new[] { "src", "background", "poster", "data", "lowsrc", "dynsrc", "manifest", "code", "codebase", "archive", "icon" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<RemoteReference> _found = [];

    public static IReadOnlyList<RemoteReference> Find(Node root)
    {
        var finder = new ReferenceFinder();
        finder.Document(root, frames: 0);
        return finder._found;
    }

    private void Document(Node root, int frames) => Visit(root, BaseAddress.Of(root), isHidden: false, isForeign: false, frames);

    private void Visit(Node node, BaseAddress address, bool isHidden, bool isForeign, int frames)
    {
        isHidden |= Visibility.IsHidden(node);
        isForeign |= node.Name is "svg" or "math";
        foreach (var (name, value) in node.Attributes)
        {
            foreach (var url in Addresses(node, name, value, isForeign))
            {
                Add(address.Resolve(url), node.Name is "img" or "input" && TrackingPixel.IsLikely(node, url, isHidden));
            }

            if (name == "srcdoc" && frames < MostFrames)
            {
                Document(MarkupReader.Read(value), frames + 1);
            }
        }

        foreach (var child in node.Children)
        {
            if (child.IsText && node.Name is ("style" or "svg"))
            {
                foreach (var url in CssAddresses.In(child.Text))
                {
                    Add(address.Resolve(url), isPixel: false);
                }
            }
            else if (!child.IsText)
            {
                Visit(child, address, isHidden, isForeign, frames);
            }
        }
    }

    private static IEnumerable<string> Addresses(Node node, string attribute, string value, bool isForeign) => attribute switch
    {
        _ when AddressAttributes.Contains(attribute) => [value],
        "srcset" or "imagesrcset" => Srcset.Addresses(value),
        "href" when node.Name is "link" => [value],
        "content" when node.Name is "meta" && string.Equals(node["http-equiv"], "refresh", StringComparison.OrdinalIgnoreCase) => Refreshed(value),
        _ when isForeign && !attribute.StartsWith("xmlns", StringComparison.Ordinal) && node.Name != "a" && IsForeignAddress(attribute, value) => [value],
        _ when attribute == "style" || isForeign => CssAddresses.In(value),
        _ => [],
    };

    // SVG fetches through href, and its animations can set href to any of their values.
    private static bool IsForeignAddress(string attribute, string value) =>
        attribute is "href" or "xlink:href" || value.StartsWith("//", StringComparison.Ordinal)
        || (value.Contains("://", StringComparison.Ordinal) && !value.Contains('(', StringComparison.Ordinal));

    private static IEnumerable<string> Refreshed(string content) =>
        content.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? [content[(equals + 1)..].Trim().Trim('"', '\'')] : [];

    private void Add(string? url, bool isPixel)
    {
        if (url is null)
        {
            return;
        }

        if (!_places.TryGetValue(url, out var place))
        {
            _places[url] = _found.Count;
            _found.Add(new RemoteReference(url, isPixel));
        }
        else if (isPixel)
        {
            _found[place] = new RemoteReference(url, IsLikelyTrackingPixel: true);
        }
    }
}
