using UnifiedInbox.Content.Markup;
using UnifiedInbox.Content.Quoting;

namespace UnifiedInbox.Content.Text;

/// <summary>Writes what a reader of the HTML sees as lines of plain text.</summary>
internal sealed class TextRenderer
{
    private readonly LineWriter _writer = new();
    private readonly HtmlQuotes _quotes = new();

    public static List<Line> Render(Node root)
    {
        var renderer = new TextRenderer();
        renderer.Children(root, new Context(QuoteMark.None, IsVerbatim: false));
        return renderer._writer.Finish();
    }

    private void Visit(Node node, Context context)
    {
        if (node.IsText)
        {
            Text(node.Text, context);
        }
        else if (!IsUnseen(node))
        {
            Element(node, context);
        }
    }

    private static bool IsUnseen(Node node) =>
        node.IsLookedThrough || Elements.Dropped.Contains(node.Name) || Elements.DroppedRaw.Contains(node.Name) || Visibility.IsHidden(node);

    private void Text(string text, Context context)
    {
        if (context.IsVerbatim)
        {
            _writer.Verbatim(text, context.Mark);
        }
        else
        {
            _writer.Collapsed(text, context.Mark);
        }
    }

    private void Element(Node node, Context context)
    {
        context = context with
        {
            Mark = _quotes.Enter(node, context.Mark, _writer.Written),
            IsVerbatim = Layout.KeepsWhiteSpace(node) ?? context.IsVerbatim,
        };
        switch (node.Name)
        {
            case "br":
                _writer.EndLine(context.Mark);
                break;
            case "img":
                Image(node, context);
                break;
            case "a":
                Link(node, context);
                break;
            case "li":
                Item(node, context);
                break;
            default:
                Block(node, context);
                break;
        }
    }

    private void Block(Node node, Context context)
    {
        var breaks = _writer.Indent.Length > 0 && node.Name is ("ul" or "ol") ? 1 : Layout.BreaksAround(node);
        _writer.Break(breaks);
        Children(node, context);
        _writer.Break(breaks);
    }

    private void Children(Node node, Context context)
    {
        var items = new ItemMarks(node);
        var row = node.Name == "tr" ? new Row(_writer) : null;
        foreach (var child in node.Children)
        {
            if (child.Name == "li" && !IsUnseen(child))
            {
                _writer.Marker = _writer.Indent + items.Next(child);
            }
            else if (child.Name is "td" or "th" && !IsUnseen(child))
            {
                row?.StartCell();
            }

            Visit(child, _quotes.IsRestQuoted ? context with { Mark = QuoteMark.Quoted } : context);
        }
    }

    private void Item(Node node, Context context)
    {
        var indent = _writer.Indent;
        _writer.Break(1);
        _writer.Indent = indent + new string(' ', _writer.Marker?.Length - indent.Length ?? 0);
        Children(node, context);
        (_writer.Indent, _writer.Marker) = (indent, null);
        _writer.Break(1);
    }

    private void Image(Node node, Context context)
    {
        if (node["alt"] is { } alt && !PlainText.IsBlank(alt))
        {
            _writer.Collapsed($"[{alt.Trim()}]", context.Mark);
        }
    }

    private void Link(Node node, Context context)
    {
        var before = _writer.Written;
        Children(node, context);
        if (_writer.Written > before && LinkTarget.Of(node) is { } target)
        {
            _writer.Append($" ({target})", context.Mark);
        }
    }

    private readonly record struct Context(QuoteMark Mark, bool IsVerbatim);
}
