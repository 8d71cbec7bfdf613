using System.Globalization;
using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.References;

/// <summary>Guesses whether an image is there to report that it was opened.</summary>
internal static class TrackingPixel
{
    private static readonly string[] Files = ["open", "open.gif", "open.png", "open.php", "open.aspx", "pixel", "pixel.gif", "pixel.png", "beacon.gif", "beacon.png", "track.gif", "track.png"];

    private static readonly string[] Trackers = ["track", "tracking", "trk", "tracker", "wf"];

    /// <param name="image">The image.</param>
    /// <param name="url">Its address.</param>
    /// <param name="isHidden">Whether it, or something around it, is hidden.</param>
    public static bool IsLikely(Node image, string url, bool isHidden) => isHidden || IsTiny(image) || HasTrackersPath(url);

    private static bool IsTiny(Node image)
    {
        var (width, height) = (Size(image["width"]), Size(image["height"]));
        foreach (var (property, value) in InlineStyle.Declarations(image["style"]))
        {
            width = property is "width" or "max-width" ? Size(value) ?? width : width;
            height = property is "height" or "max-height" ? Size(value) ?? height : height;
        }

        return width == 0 || height == 0 || (width == 1 && height == 1);
    }

    // Pixels only: 1% and 1em are layout.
    private static double? Size(string? length)
    {
        var number = length?.Trim().TrimEnd('p', 'P', 'x', 'X', ';').Trim();
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    // lemlist: /api/track/open/...; SendGrid: /wf/open?...; Mandrill: /track/open.php?...
    private static bool HasTrackersPath(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var segments = (end < 0 ? url : url[..end]).ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Files.Contains(segments.LastOrDefault()) || segments.Zip(segments.Skip(1)).Any(static pair => Trackers.Contains(pair.First) && Files.Contains(pair.Second));
    }
}
