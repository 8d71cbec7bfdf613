namespace UnifiedInbox.Content.Text;

/// <summary>A row of a table: its cells share a line as long as each of them has only one.</summary>
internal sealed class Row
{
    private readonly LineWriter _writer;
    private readonly int _firstLine;
    private readonly long _writtenBefore;

    public Row(LineWriter writer)
    {
        writer.StartRow();
        (_writer, _firstLine, _writtenBefore) = (writer, writer.LineCount, writer.Written);
    }

    public void StartCell()
    {
        if (_writer.Written == _writtenBefore)
        {
            return;
        }

        if (_writer.LineCount == _firstLine)
        {
            _writer.NextCell();
        }
        else
        {
            _writer.Break(1);
        }
    }
}
