using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace UnifiedInbox.Content.Markup;

/// <summary>
/// Reads HTML with AngleSharp's tokenizer into a tree of our own. AngleSharp's tree follows the specification to the letter, and so takes quadratic time on deep nesting
/// and makes millions of nodes out of kilobytes of unclosed formatting; see docs/content.md for the figures.
/// </summary>
internal static class MarkupReader
{
    private static readonly Dictionary<string, HtmlParseMode> Modes = new(StringComparer.Ordinal)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
        ["plaintext"] = HtmlParseMode.Plaintext,
    };

    // AngleSharp 1.10.3 calls itself once more for each "--!" of a comment: half a megabyte of them ends the process.
    private static readonly string CommentBomb = string.Concat(Enumerable.Repeat("--!", 64));

    public static Node Read(string html)
    {
        using var source = new TextSource(html.Replace(CommentBomb, "", StringComparison.Ordinal));
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var tree = new TreeBuilder();
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    tree.Open(tag.Name, [.. tag.Attributes.Select(static attribute => KeyValuePair.Create(attribute.Name, attribute.Value))], tag.IsSelfClosing);
                    tokenizer.State = tree.IsInForeignContent ? HtmlParseMode.PCData : Modes.GetValueOrDefault(tag.Name, HtmlParseMode.PCData);
                    break;
                case HtmlTagToken tag:
                    tree.Close(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    tree.Add(token.Data);
                    break;
            }

            tokenizer.IsAcceptingCharacterData = tree.IsInForeignContent;
        }

        return tree.Finish();
    }
}
