using System.Text;

namespace UnifiedInbox.Content.Markup;

/// <summary>
/// Builds a tree out of tags in whatever order they come. It repairs what mails get wrong (missing and stray end tags) and promises two things: each tag costs at most
/// <see cref="MaxDepth"/> steps, and writing the tree out and reading it again gives the same tree.
/// </summary>
internal sealed class TreeBuilder
{
    /// <summary>Elements below this depth are looked through; browsers do the same at 512.</summary>
    public const int MaxDepth = 256;

    private readonly OpenElements _open = new();
    private readonly StringBuilder _text = new();
    private Node? _raw;
    private int _belowMaxDepth;

    public bool IsInForeignContent => _open.Innermost.Name is "svg" or "math";

    public void Add(string text) => _text.Append(text);

    public void Open(string name, KeyValuePair<string, string>[] attributes, bool isSelfClosing)
    {
        FlushText();
        _raw = null;
        if (IsInForeignContent && Elements.EndForeignContent.Contains(name))
        {
            _open.LeaveForeignContent();
        }

        if (IsInForeignContent && (isSelfClosing || name is not ("svg" or "math")))
        {
            LookThrough(name, attributes);
            return;
        }

        if (isSelfClosing && name is ("svg" or "math"))
        {
            LookThrough(name, attributes);
        }
        else
        {
            OpenHtml(Elements.Plain(name), attributes);
        }
    }

    public void Close(string name)
    {
        FlushText();
        name = Elements.Plain(name);
        if (_raw is not null)
        {
            _raw = null;
        }
        else if (name == "br")
        {
            _open.Innermost.Add(Node.Element("br"));
        }
        else if (Elements.HoldsContent(name) && (_belowMaxDepth == 0 || _belowMaxDepth-- == 0))
        {
            _open.Close(name);
        }
    }

    public Node Finish()
    {
        FlushText();
        return _open.Root;
    }

    private void OpenHtml(string name, KeyValuePair<string, string>[] attributes)
    {
        if (_belowMaxDepth == 0)
        {
            _open.CloseWhatEndsBefore(name);
        }

        if (Elements.Void.Contains(name))
        {
            _open.Innermost.Add(new Node(name, attributes));
        }
        else if (Elements.DroppedRaw.Contains(name))
        {
            _open.Innermost.Add(_raw = new Node(name, attributes));
        }
        else if (!Elements.HoldsContent(name) || !_open.MayHold(name))
        {
            LookThrough(name, attributes);
        }
        else if (_open.Depth == MaxDepth)
        {
            _belowMaxDepth++;
            LookThrough(name, attributes);
        }
        else
        {
            _open.Open(new Node(name, attributes));
        }
    }

    private void LookThrough(string name, KeyValuePair<string, string>[] attributes)
    {
        if (attributes.Length > 0)
        {
            _open.Innermost.Add(new Node(name, attributes) { IsLookedThrough = true });
        }
    }

    private void FlushText()
    {
        var text = _text.Replace("\0", "").ToString();
        _text.Clear();
        var parent = _raw ?? _open.Innermost;

        // HTML standard: a line break right behind the tag is not part of a pre.
        var start = parent is { Name: "pre", Children.Count: 0 } && text.StartsWith('\n') ? 1 : 0;
        if (text.Length > start)
        {
            parent.Add(Node.OfText(text[start..]));
        }
    }
}
