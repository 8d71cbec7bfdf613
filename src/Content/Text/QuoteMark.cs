namespace UnifiedInbox.Content.Text;

/// <summary>What the HTML around a line says about who wrote it.</summary>
internal enum QuoteMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It stands in a plain <c>blockquote</c>: a quote only if a line introduces it as one.</summary>
    Indented,

    /// <summary>A mail program marked it as a quote.</summary>
    Quoted,
}
