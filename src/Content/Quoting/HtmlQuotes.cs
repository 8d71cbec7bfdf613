using UnifiedInbox.Content.Markup;
using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content.Quoting;

/// <summary>The marks that mail programs leave on what they quote. Walks with the reader through the tree.</summary>
internal sealed class HtmlQuotes
{
    // Gmail, Yahoo, Proton Mail, Thunderbird, Tuta, Zoho.
    private static readonly string[] QuotedClasses =
        ["gmail_quote", "gmail_quote_container", "gmail_attr", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "moz-forward-container", "tutanota_quote", "zmail_extra"];

    // An answer between two quotes stands in these beside the quotes, which are blockquotes then.
    private static readonly string[] ContainerClasses = ["gmail_quote", "gmail_quote_container", "protonmail_quote"];

    private long _appendedOnSendAt = -1;

    /// <summary>Whether everything from here to the end is quoted: Outlook marks where the quote begins, not what belongs to it.</summary>
    public bool IsRestQuoted { get; private set; }

    /// <param name="node">The element that begins.</param>
    /// <param name="outer">The mark of what is around it.</param>
    /// <param name="written">How much visible text there was so far.</param>
    public QuoteMark Enter(Node node, QuoteMark outer, long written)
    {
        if (outer == QuoteMark.Quoted || (node.Attributes.Length == 0 && node.Name is not ("blockquote" or "hr")))
        {
            return outer;
        }

        var id = WithoutPrefix(node["id"] ?? "");
        _appendedOnSendAt = id == "appendonsend" ? written : _appendedOnSendAt;
        IsRestQuoted |= id is "divRplyFwdMsg" or "stopSpelling"
            || (node.Name == "hr" && (_appendedOnSendAt == written || node["data-marker"] == "__DIVIDER__"))
            || IsUnderOutlooksLine(node);
        return IsRestQuoted || id == "OLK_SRC_BODY_SECTION" || id.StartsWith("yahoo_quoted", StringComparison.Ordinal) || node["name"] == "quote" ? QuoteMark.Quoted : MarkOf(node, outer);
    }

    private static QuoteMark MarkOf(Node node, QuoteMark outer)
    {
        var classes = (node["class"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WithoutPrefix).ToList();
        if (node.Name == "blockquote")
        {
            var isCited = string.Equals(node["type"], "cite", StringComparison.OrdinalIgnoreCase) || !string.IsNullOrWhiteSpace(node["cite"]);
            return isCited || classes.Exists(IsQuoted) ? QuoteMark.Quoted : QuoteMark.Indented;
        }

        var isContainer = node.HoldsBlockquote && classes.Exists(static name => ContainerClasses.Contains(name)) && !IsForward(node);
        return !isContainer && classes.Exists(IsQuoted) ? QuoteMark.Quoted : outer;
    }

    // "---------- Forwarded message ---------": all of it is the other's.
    private static bool IsForward(Node node) => node.TextUpTo(40).AsSpan().TrimStart().StartsWith("---");

    // Yahoo puts a random prefix in front of its classes.
    private static bool IsQuoted(string name) => QuotedClasses.Contains(name) || name.EndsWith("yahoo_quoted", StringComparison.Ordinal);

    // Outlook for Windows: a thin line above, then From, Sent, To, Subject.
    private static bool IsUnderOutlooksLine(Node node) =>
        node.Name == "div"
        && InlineStyle.Declarations(node["style"]).Any(static declaration => declaration.Property == "border-top" && declaration.Value.Contains("solid", StringComparison.Ordinal))
        && HeaderBlock.Opens(node.TextUpTo(300));

    // Outlook puts it in front of the classes and ids of what it quotes, once for each time it was quoted.
    private static string WithoutPrefix(string name)
    {
        var start = 0;
        while (name.AsSpan(start).StartsWith("x_"))
        {
            start += 2;
        }

        return name[start..];
    }
}
