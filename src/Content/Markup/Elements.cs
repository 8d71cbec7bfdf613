using System.Collections.Frozen;

namespace UnifiedInbox.Content.Markup;

/// <summary>What is known of HTML's elements. An element in none of these lists is looked through: its text stays, and its attributes only count as remote references.</summary>
internal static class Elements
{
    public static FrozenSet<string> Inline { get; } = Set(
        "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var");

    public static FrozenSet<string> Block { get; } = Set(
        "address article aside blockquote caption center colgroup dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td tfoot th thead tr ul");

    /// <summary>They have no content and so no end tag; only br, col, hr, img and wbr are ever shown.</summary>
    public static FrozenSet<string> Void { get; } = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Gone with all they hold.</summary>
    public static FrozenSet<string> Dropped { get; } = Set("applet audio canvas math svg template video");

    /// <summary>Gone with the characters up to their end tag, which are no markup.</summary>
    public static FrozenSet<string> DroppedRaw { get; } = Set("iframe noembed noframes script style title");

    /// <summary>The parts of a table, each with what it may stand in.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> TableParts { get; } = new Dictionary<string, FrozenSet<string>>
    {
        ["caption"] = Set("table"),
        ["colgroup"] = Set("table"),
        ["thead"] = Set("table"),
        ["tbody"] = Set("table"),
        ["tfoot"] = Set("table"),
        ["tr"] = Set("table thead tbody tfoot"),
        ["td"] = Set("table thead tbody tfoot tr"),
        ["th"] = Set("table thead tbody tfoot tr"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>HTML elements that end SVG or MathML where they occur (HTML standard, "The rules for parsing tokens in foreign content").</summary>
    public static FrozenSet<string> EndForeignContent { get; } = Set(
        "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var");

    private static readonly FrozenDictionary<string, string> Kin = new Dictionary<string, string>
    {
        ["image"] = "img",
        ["listing"] = "pre",
        ["plaintext"] = "pre",
        ["xmp"] = "pre",
        ["dir"] = "ul",
        ["menu"] = "ul",
        ["details"] = "div",
        ["dialog"] = "div",
        ["fieldset"] = "div",
        ["form"] = "div",
        ["legend"] = "div",
        ["optgroup"] = "div",
        ["option"] = "div",
        ["summary"] = "div",
        ["button"] = "span",
        ["label"] = "span",
        ["nobr"] = "span",
        ["textarea"] = "span",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The plain element that shows the same: controls and obsolete elements have one.</summary>
    public static string Plain(string name) => Kin.GetValueOrDefault(name, name);

    public static bool HoldsContent(string name) => Inline.Contains(name) || Block.Contains(name) || Dropped.Contains(name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
