using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content.Quoting;

/// <summary>Decides for each line whether it is quoted, by the marks of the HTML and by what mail programs write around quotes. In doubt a line is new.</summary>
internal sealed class QuotedLines
{
    private readonly IReadOnlyList<Line> _lines;
    private readonly bool[] _quoted;

    private QuotedLines(IReadOnlyList<Line> lines)
    {
        _lines = lines;
        _quoted = [.. lines.Select(static line => line.Mark == QuoteMark.Quoted)];
    }

    public static bool[] Of(IReadOnlyList<Line> lines)
    {
        var marking = new QuotedLines(lines);
        marking.MarkRestBehindForwardedHeader();
        marking.MarkAngles();
        marking.MarkIntroductions();
        marking.MarkBlankLinesBetween();
        return marking._quoted;
    }

    // "-----Original Message-----", or From, Sent, To, Subject, and all that follows.
    private void MarkRestBehindForwardedHeader()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_quoted[i] && (OriginalMessageLine.Is(_lines[i].Text) || HeaderBlock.StartsAt(_lines, i)))
            {
                var line = Previous(i);
                var start = line >= 0 && OriginalMessageLine.IsRule(_lines[line].Text) ? line : i;
                Array.Fill(_quoted, true, start, _quoted.Length - start);
                return;
            }
        }
    }

    // One line with a '>' right before its text may as well be about numbers.
    private void MarkAngles()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var text = _lines[i].Text.AsSpan().TrimStart();
            _quoted[i] |= text.StartsWith("> ") || text.StartsWith(">>") || text is ">"
                || (IsAngled(i) && ((i > 0 && IsAngled(i - 1)) || (i + 1 < _lines.Count && IsAngled(i + 1))));
        }
    }

    private bool IsAngled(int line) => _lines[line].Text.AsSpan().TrimStart().StartsWith(">");

    // "On ... wrote:"
    private void MarkIntroductions()
    {
        var lastQuoted = Array.LastIndexOf(_quoted, true);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_quoted[i] || Attribution.LengthAt(_lines, i) is not (> 0 and var length) || Next(i + length) is not (>= 0 and var next))
            {
                continue;
            }

            var end = _quoted[next] || IsAngled(next) ? next + 1
                : _lines[next].Mark == QuoteMark.Indented ? EndOfIndented(next)
                : next > lastQuoted ? _lines.Count
                : i;
            Array.Fill(_quoted, true, i, end - i);
            i = Math.Max(i, end - 1);
        }
    }

    private int EndOfIndented(int line)
    {
        while (line < _lines.Count && (_lines[line].Mark == QuoteMark.Indented || _lines[line].IsBlank))
        {
            line++;
        }

        return line;
    }

    private void MarkBlankLinesBetween()
    {
        var previous = false;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_lines[i].IsBlank)
            {
                previous = _quoted[i];
                continue;
            }

            var end = i;
            while (end < _lines.Count && _lines[end].IsBlank)
            {
                end++;
            }

            Array.Fill(_quoted, previous && (end == _lines.Count || _quoted[end]), i, end - i);
            i = end - 1;
        }
    }

    private int Next(int line)
    {
        while (line < _lines.Count && _lines[line].IsBlank)
        {
            line++;
        }

        return line < _lines.Count ? line : -1;
    }

    private int Previous(int line)
    {
        do
        {
            line--;
        }
        while (line >= 0 && _lines[line].IsBlank);

        return line;
    }
}
