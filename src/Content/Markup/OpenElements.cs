namespace UnifiedInbox.Content.Markup;

/// <summary>The elements whose end tag has not come yet, and which tags end them. Each operation looks at each open element once at most.</summary>
internal sealed class OpenElements
{
    private readonly List<Entry> _entries = [new(Node.Element("#root"))];

    public Node Root => _entries[0].Node;

    public Node Innermost => _entries[^1].Node;

    public int Depth => _entries.Count;

    public void Open(Node node)
    {
        Innermost.Add(node);
        _entries.Add(new Entry(node));
        for (var i = _entries.Count - 2; node.Name == "blockquote" && i >= 0 && !_entries[i].Node.HoldsBlockquote; i--)
        {
            _entries[i].Node.HoldsBlockquote = true;
        }
    }

    /// <summary>Whether the element may stand here: a part of a table only inside one.</summary>
    public bool MayHold(string name) => !Elements.TableParts.TryGetValue(name, out var parents) || parents.Contains(Innermost.Name);

    public void LeaveForeignContent()
    {
        while (Innermost.Name is "svg" or "math")
        {
            _entries.RemoveAt(_entries.Count - 1);
        }
    }

    public void CloseWhatEndsBefore(string name)
    {
        if (Elements.TableParts.TryGetValue(name, out var parents))
        {
            CloseDownTo(LastIndex(parents.Contains, static open => open == "table") + 1);
        }
        else if (name is "a" or "p")
        {
            CloseDownTo(LastIndex(open => open == name, open => !Elements.Inline.Contains(open)));
        }
        else if (name == "li")
        {
            CloseDownTo(LastIndex(static open => open == "li", static open => open is "ul" or "ol" or "table"));
        }
        else if (name is "dt" or "dd")
        {
            CloseDownTo(LastIndex(static open => open is "dt" or "dd", static open => open is "dl" or "table"));
        }

        if (Innermost.Name == "p" && (name == "hr" || Elements.Block.Contains(name)))
        {
            CloseDownTo(_entries.Count - 1);
        }
    }

    /// <summary>
    /// Closes the innermost element of that name and all within it. A stray end tag closes nothing outside of its table, and an inline end tag nothing around a block:
    /// there the element ends when the block does.
    /// </summary>
    public void Close(string name)
    {
        var isInline = Elements.Inline.Contains(name);
        var passedBlock = false;
        for (var i = _entries.Count - 1; i > 0; i--)
        {
            var open = _entries[i].Node.Name;
            if (open == name)
            {
                EndAt(i, passedBlock);
                return;
            }

            if (open == "table")
            {
                return;
            }

            passedBlock |= isInline && !Elements.Inline.Contains(open);
        }
    }

    private void EndAt(int index, bool later)
    {
        if (later)
        {
            _entries[index] = _entries[index] with { HasEnded = true };
        }
        else
        {
            CloseDownTo(index);
        }
    }

    /// <summary>The innermost open element that is looked for, if no barrier stands inside of it; else none (-1).</summary>
    private int LastIndex(Func<string, bool> isWanted, Func<string, bool> isBarrier)
    {
        for (var i = _entries.Count - 1; i > 0; i--)
        {
            if (isWanted(_entries[i].Node.Name))
            {
                return i;
            }

            if (isBarrier(_entries[i].Node.Name))
            {
                break;
            }
        }

        return -1;
    }

    private void CloseDownTo(int index)
    {
        if (index < 1)
        {
            return;
        }

        _entries.RemoveRange(index, _entries.Count - index);
        while (_entries[^1].HasEnded)
        {
            _entries.RemoveAt(_entries.Count - 1);
        }
    }

    private readonly record struct Entry(Node Node, bool HasEnded = false);
}
