namespace UnifiedInbox.Docs.Tests;

/// <summary>A block of C# in a page, where it begins, and what its page says about how to read it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of its first line of code, from one.</param>
/// <param name="Code">The code as it stands.</param>
/// <param name="Mark">What an HTML comment right before the fence says: <c>context: NAME</c> or <c>excerpt: FILE</c>; null without one.</param>
internal sealed record Snippet(string Page, int Line, string Code, string? Mark)
{
    private const string Fence = "```";

    public static IEnumerable<Snippet> In(string page, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, at + 1, static line => line.TrimEnd() == Fence);
            if (end < 0)
            {
                throw new FormatException($"{page}({at + 1}): the block has no end.");
            }

            if (lines[at].TrimEnd() is Fence + "csharp" or Fence + "cs" or Fence + "c#")
            {
                yield return new Snippet(page, at + 2, string.Join('\n', lines[(at + 1)..end]), at > 0 ? Comment(lines[at - 1].Trim()) : null);
            }

            at = end;
        }
    }

    public string? Argument(string kind) => Mark?.StartsWith(kind + ": ", StringComparison.Ordinal) == true ? Mark[(kind.Length + 2)..] : null;

    public override string ToString() => $"{Page}({Line})";

    private static string? Comment(string line) =>
        line.StartsWith("<!-- ", StringComparison.Ordinal) && line.EndsWith(" -->", StringComparison.Ordinal) ? line[5..^4] : null;
}
