using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content.Quoting;

/// <summary>Divides the lines of a body into new text and quote.</summary>
internal static class Reply
{
    public static IReadOnlyList<MessagePart> Split(IReadOnlyList<Line> lines)
    {
        var quoted = QuotedLines.Of(lines);
        var parts = new List<MessagePart>();
        var start = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || quoted[i] != quoted[start])
            {
                parts.Add(new MessagePart(string.Join('\n', lines.Skip(start).Take(i - start).Select(static line => line.Text)), quoted[start]));
                start = i;
            }
        }

        return parts;
    }
}
