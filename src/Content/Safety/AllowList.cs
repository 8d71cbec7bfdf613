using System.Collections.Frozen;
using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.Safety;

/// <summary>The attributes that safe HTML may have, and what they may say. There is no id, no name and no class: those reach into the page around.</summary>
internal static class AllowList
{
    private static readonly FrozenSet<string> Horizontal = Words("left center right justify");
    private static readonly FrozenSet<string> Vertical = Words("top middle bottom baseline");
    private static readonly FrozenSet<string> Directions = Words("ltr rtl auto");

    /// <summary>The value as it may stand, or null when the attribute may not.</summary>
    public static string? Value(string element, string attribute, string value) => (element, attribute) switch
    {
        (_, "style") => SafeStyle.Of(value),
        (_, "title") => value,
        (_, "dir") => OneOf(Directions, value),
        (_, "lang") => Only(value, 35, static c => char.IsAsciiLetterOrDigit(c) || c == '-'),
        (_, "align") => OneOf(Horizontal, value),
        (_, "valign") => OneOf(Vertical, value),
        ("img", "alt") => value,
        ("td" or "th", "colspan" or "rowspan") => Digits(value, 3),
        ("col" or "colgroup", "span") => Digits(value, 3),
        ("table", "border" or "cellpadding" or "cellspacing") => Digits(value, 2),
        ("table" or "td" or "th" or "col" or "img" or "hr", "width") => Length(value),
        ("table" or "tr" or "td" or "th" or "img", "height") => Length(value),
        ("table" or "tr" or "td" or "th", "bgcolor") => Color(value),
        ("font", "color") => Color(value),
        ("font", "size") => Only(value, 2, static c => char.IsAsciiDigit(c) || c is '+' or '-'),
        ("ol", "start") or ("li", "value") => Digits(value, 6),
        _ => null,
    };

    public static bool IsShown(Node node) =>
        !node.IsLookedThrough && (Elements.Inline.Contains(node.Name) || Elements.Block.Contains(node.Name) || node.Name is "br" or "hr" or "wbr" or "col");

    private static string? OneOf(FrozenSet<string> words, string value) => words.TryGetValue(value.Trim(), out var word) ? word : null;

    private static string? Digits(string value, int most) => Only(value, most, char.IsAsciiDigit);

    private static string? Length(string value) => Digits(value.TrimEnd('%'), 4) is null ? null : Only(value, 5, static c => char.IsAsciiDigit(c) || c == '%');

    private static string? Color(string value) => Only(value, 20, static c => char.IsAsciiLetterOrDigit(c) || c == '#');

    private static string? Only(string value, int most, Func<char, bool> isAllowed) => value.Length > 0 && value.Length <= most && value.All(isAllowed) ? value : null;

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
