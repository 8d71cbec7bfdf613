using System.Text;

namespace UnifiedInbox.Content.Text;

/// <summary>Lays text out in lines as a browser does: white space collapses, a block ends the line before it, and of two margins the greater counts.</summary>
internal sealed class LineWriter
{
    private readonly List<Line> _lines = [];
    private readonly StringBuilder _current = new();
    private QuoteMark _mark;
    private int _dueBreaks;
    private bool _isSpaceDue;
    private string _due = "";
    private bool _isAtCellStart;

    /// <summary>What starts a line inside of a list.</summary>
    public string Indent { get; set; } = "";

    /// <summary>What starts the next line instead of <see cref="Indent"/>: the mark of a list's item.</summary>
    public string? Marker { get; set; }

    /// <summary>How many characters were asked for so far.</summary>
    public long Written { get; private set; }

    /// <summary>How many lines are done.</summary>
    public int LineCount => _lines.Count;

    public void Collapsed(ReadOnlySpan<char> text, QuoteMark mark)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _isSpaceDue = true;
            }
            else
            {
                Put(c == '\u00A0' ? ' ' : c, mark);
            }
        }
    }

    /// <summary>Keeps white space, blank lines too.</summary>
    public void Verbatim(ReadOnlySpan<char> text, QuoteMark mark)
    {
        foreach (var c in text)
        {
            if (c != '\n')
            {
                Put(c, mark);
            }
            else if (_current.Length > 0 && _dueBreaks == 0)
            {
                Commit();
            }
            else
            {
                Settle(mark);
                _lines.Add(new Line("", mark));
            }
        }
    }

    /// <summary>Ends the line here, even if it is empty.</summary>
    public void EndLine(QuoteMark mark)
    {
        Settle(mark);
        Commit();
    }

    /// <summary>Asks for the next text to start on a new line (1) or after a blank one (2).</summary>
    public void Break(int breaks)
    {
        if (breaks > 0 && !_isAtCellStart)
        {
            _dueBreaks = Math.Max(_dueBreaks, breaks);
            _isSpaceDue = false;
        }
    }

    /// <summary>Does the breaks that are due, so that <see cref="LineCount"/> counts what comes from here on.</summary>
    public void StartRow() => Settle(_mark);

    /// <summary>Asks for the next text to stand beside what the line holds already.</summary>
    public void NextCell()
    {
        _isAtCellStart = true;
        (_dueBreaks, _isSpaceDue) = (0, false);
        _due = _current.Length > 0 ? " | " : "";
    }

    /// <summary>Adds to the end of what was written last, whatever breaks are due.</summary>
    public void Append(string text, QuoteMark mark)
    {
        if (_current.Length > 0)
        {
            _current.Append(text);
        }
        else
        {
            Collapsed(text.AsSpan().TrimStart(), mark);
        }
    }

    public List<Line> Finish()
    {
        Commit();
        while (_lines.Count > 0 && _lines[^1].IsBlank)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        return _lines[_lines.TakeWhile(static line => line.IsBlank).Count()..];
    }

    private void Put(char c, QuoteMark mark)
    {
        Settle(mark);
        if (_current.Length == 0)
        {
            _current.Append(Marker ?? Indent);
            Marker = null;
        }
        else if (_due.Length > 0)
        {
            _current.Append(_due);
        }
        else if (_isSpaceDue)
        {
            _current.Append(' ');
        }

        (_due, _isSpaceDue, _isAtCellStart) = ("", false, false);
        _current.Append(c);
        Written++;
    }

    private void Settle(QuoteMark mark)
    {
        if (_current.Length > 0 && (_dueBreaks > 0 || mark != _mark))
        {
            Commit();
        }

        if (_dueBreaks > 1)
        {
            CommitBlank();
        }

        (_dueBreaks, _mark) = (0, mark);
    }

    private void Commit()
    {
        var text = _current.ToString().TrimEnd();
        _current.Clear();
        (_due, _isSpaceDue, _isAtCellStart) = ("", false, false);
        if (PlainText.IsBlank(text))
        {
            CommitBlank();
        }
        else
        {
            _lines.Add(new Line(text, _mark));
        }
    }

    // One blank line is as good as five, and none is needed at the top.
    private void CommitBlank()
    {
        if (_lines.Count > 0 && !_lines[^1].IsBlank)
        {
            _lines.Add(new Line("", _mark));
        }
    }
}
