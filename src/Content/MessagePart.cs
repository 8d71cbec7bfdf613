namespace UnifiedInbox.Content;

/// <summary>A run of lines of a body, all of them new or all of them quoted.</summary>
/// <param name="Text">The lines, divided by <c>\n</c>; blank lines at its ends belong to it.</param>
/// <param name="IsQuoted">Whether an earlier message is repeated here, or introduced.</param>
public sealed record MessagePart(string Text, bool IsQuoted)
{
    /// <summary>The length, never the content.</summary>
    /// <returns>For instance <c>&lt;120 characters, quoted&gt;</c>.</returns>
    public override string ToString() => $"<{Text.Length} characters, {(IsQuoted ? "quoted" : "new")}>";
}
