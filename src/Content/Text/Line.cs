namespace UnifiedInbox.Content.Text;

/// <summary>A line of a body.</summary>
internal readonly record struct Line(string Text, QuoteMark Mark)
{
    /// <summary>Whether there is nothing to see: senders pad previews with invisible characters.</summary>
    public bool IsBlank => PlainText.IsBlank(Text);
}
