namespace UnifiedInbox.Content.Markup;

/// <summary>What the body hides from its reader with attributes of its own: preheaders, parts for other screens, tracking images, instructions meant for machines.</summary>
/// <remarks>
/// <c>font-size: 0</c> does not count: templates set it on cells whose children set it back. Style sheets do not count either. In doubt, text is visible.
/// </remarks>
internal static class Visibility
{
    public static bool IsHidden(Node node)
    {
        if (node.Attributes.Length == 0 || node["hidden"] is not null)
        {
            return node.Attributes.Length > 0;
        }

        var hasNoHeight = false;
        var hidesOverflow = false;
        foreach (var (property, value) in InlineStyle.Declarations(node["style"]))
        {
            switch (property)
            {
                case "display" when value == "none":
                case "visibility" when value is "hidden" or "collapse":
                case "mso-hide" when value == "all":
                case "opacity" when InlineStyle.IsZero(value):
                    return true;
                case "max-height" or "height":
                    hasNoHeight |= InlineStyle.IsZero(value);
                    break;
                case "overflow":
                    hidesOverflow |= value == "hidden";
                    break;
            }
        }

        return hasNoHeight && hidesOverflow;
    }
}
