using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace UnifiedInbox.Content.Tests.Support;

/// <summary>
/// Looks at safe HTML with a parser that follows the HTML standard, and holds it against lists of its own: they repeat what docs/content.md promises, not what the code says.
/// </summary>
internal static class OutputCheck
{
    private static readonly HashSet<string> Elements =
    [
        .. ("a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav "
            + "ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr").Split(' '),
    ];

    private static readonly HashSet<string> Attributes =
    [
        .. "align alt bgcolor border cellpadding cellspacing color colspan dir height href lang loading referrerpolicy rel rowspan size span src start style target title valign value width".Split(' '),
    ];

    private static readonly HashSet<string> Properties =
    [
        .. "background-color color direction font-family font-size font-style font-variant font-weight text-align text-decoration text-transform white-space".Split(' '),
    ];

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    internal static List<string> Faults(string html, bool remoteImages = false)
    {
        var wrong = new List<string>();
        foreach (var scripting in new[] { false, true })
        {
            var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument($"<!doctype html><html><head></head><body>{html}</body></html>");
            wrong.AddRange(document.Head!.Children.Select(static element => $"in the head: {element.LocalName}"));
            wrong.AddRange(document.Body!.Attributes.Select(static attribute => $"on the body: {attribute.Name}"));
            foreach (var node in document.Body!.GetDescendants())
            {
                wrong.AddRange(node is IElement element ? Faults(element, remoteImages) : node.NodeType == NodeType.Text ? [] : [$"a {node.NodeType}"]);
            }
        }

        return wrong;
    }

    private static IEnumerable<string> Faults(IElement element, bool remoteImages)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            yield return $"element {element.LocalName}";
        }

        if (element.HasAttribute("href") && element.GetAttribute("rel") != "noopener noreferrer nofollow")
        {
            yield return "a link without rel";
        }

        foreach (var attribute in element.Attributes)
        {
            if (!Attributes.Contains(attribute.Name))
            {
                yield return $"attribute {attribute.Name}";
            }

            if (attribute.Name == "href" && !StartsWith(attribute.Value, "http://", "https://", "mailto:", "tel:"))
            {
                yield return $"link to {attribute.Value}";
            }

            if (attribute.Name == "src" && !StartsWith(attribute.Value, remoteImages ? ["cid:", "http://", "https://"] : ["cid:"]))
            {
                yield return $"image at {attribute.Value}";
            }

            if (attribute.Name == "style" && attribute.Value.Split(';').Any(static declaration => !IsHarmless(declaration)))
            {
                yield return $"style {attribute.Value}";
            }
        }
    }

    private static bool IsHarmless(string declaration) =>
        declaration.Split(':') is [var property, var value]
        && Properties.Contains(property) && value.Replace("rgb(", "").Replace("rgba(", "").All(static c => char.IsAsciiLetterOrDigit(c) || " #%.,-)".Contains(c))
        && !value.Contains("url", StringComparison.OrdinalIgnoreCase) && !value.Contains("expression", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string value, params string[] schemes) => schemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
