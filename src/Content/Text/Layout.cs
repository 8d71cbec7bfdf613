using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.Text;

/// <summary>How elements lie on the page, as far as text goes.</summary>
internal static class Layout
{
    /// <summary>0: within the line. 1: on lines of its own. 2: with a blank line around.</summary>
    public static int BreaksAround(Node node) => node.Name switch
    {
        "td" or "th" or "col" or "colgroup" => 0,
        "p" => IsTight(node) ? 1 : 2,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "ul" or "ol" or "dl" => 2,
        "hr" => 1,
        _ => Elements.Block.Contains(node.Name) ? 1 : 0,
    };

    /// <summary>Null when the element does not say.</summary>
    public static bool? KeepsWhiteSpace(Node node)
    {
        foreach (var (property, value) in InlineStyle.Declarations(node["style"]))
        {
            if (property == "white-space")
            {
                return value.StartsWith("pre", StringComparison.Ordinal);
            }
        }

        return node.Name == "pre" ? true : null;
    }

    // Outlook writes each line as a paragraph without margins, and blank lines as paragraphs with a space in them.
    private static bool IsTight(Node node) =>
        node["class"]?.StartsWith("Mso", StringComparison.Ordinal) == true
        || InlineStyle.Declarations(node["style"]).Any(static declaration =>
            declaration.Property == "margin" && declaration.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var top, ..] && InlineStyle.IsZero(top));
}
