using System.Text;

namespace UnifiedInbox.Content.Markup;

/// <summary>An element or, without a name, a run of text. The tree is at most <see cref="TreeBuilder.MaxDepth"/> levels deep, so that it may be walked recursively.</summary>
internal sealed class Node(string name, KeyValuePair<string, string>[] attributes)
{
    private static readonly List<Node> None = [];

    private List<Node>? _children;

    public string Name { get; } = name;

    public KeyValuePair<string, string>[] Attributes { get; } = attributes;

    public List<Node> Children => _children ?? None;

    public string Text { get; private init; } = "";

    public bool IsText => Name.Length == 0;

    /// <summary>Whether only the tag is here, for the sake of its attributes: its content stands beside it, and the element itself is not shown.</summary>
    public bool IsLookedThrough { get; init; }

    /// <summary>Whether a blockquote stands anywhere below.</summary>
    public bool HoldsBlockquote { get; set; }

    public static Node Element(string name) => new(name, []);

    public static Node OfText(string text) => new("", []) { Text = text };

    public void Add(Node child) => (_children ??= []).Add(child);

    /// <summary>The attribute's value; null when it is absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in Attributes)
            {
                if (name == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>All text within, whatever it looks like; it stops soon after that many characters.</summary>
    public string TextUpTo(int enough)
    {
        var text = new StringBuilder();
        Collect(text, enough);
        return text.ToString();
    }

    private void Collect(StringBuilder text, int enough)
    {
        text.Append(Text);
        foreach (var child in Children)
        {
            if (text.Length > enough)
            {
                return;
            }

            child.Collect(text, enough);
        }
    }
}
