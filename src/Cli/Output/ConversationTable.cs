using Spectre.Console;

namespace UnifiedInbox.Cli.Output;

/// <summary>The list: a table where ids fit into it whole, else a block of lines for each conversation.</summary>
internal static class ConversationTable
{
    private const int LongestPreview = 300;
    private const int WidestChannel = 16;
    private const int WidestContact = 24;
    private const int NarrowestContact = 12;
    private const int NarrowestPreview = 20;
    private const int ColumnFrame = 3;

    // What strangers wrote comes last: terminals disagree on how wide some emoji are, and a row keeps its shape up to there whatever they think.
    private static readonly string[] Headers = ["", "Active (UTC)", "Channel", "Conversation", "Contact", "Preview"];

    public static void Draw(IAnsiConsole console, IReadOnlyList<Conversation> conversations, IReadOnlyList<Conversation> moved)
    {
        if (conversations.Count + moved.Count == 0)
        {
            console.WriteWhole("No conversations.");
            return;
        }

        var rows = conversations.Select(Row).ToArray();
        var movedRows = moved.Select(Row).ToArray();
        var widths = Widths(console, [.. rows, .. movedRows]);
        Draw(console, rows, widths);
        if (movedRows.Length > 0)
        {
            console.Write(new Text("Moved while reading\n", Styles.Heading));
            Draw(console, movedRows, widths);
        }
    }

    /// <summary>The columns' widths; null where the ids do not fit into a table.</summary>
    private static int[]? Widths(IAnsiConsole console, string[][] rows)
    {
        var widths = Headers.Select((header, column) => Math.Max(header.Length, rows.Max(row => row[column].Cells()))).ToArray();
        var room = console.Profile.Width - widths[..^2].Sum() - (widths.Length * ColumnFrame) - 1;
        widths[^2] = Math.Clamp(room - NarrowestPreview, NarrowestContact, Math.Clamp(widths[^2], NarrowestContact, WidestContact));
        widths[^1] = room - widths[^2];
        return widths[^1] < NarrowestPreview ? null : widths;
    }

    private static void Draw(IAnsiConsole console, string[][] rows, int[]? widths)
    {
        if (rows.Length > 0 && widths is not null)
        {
            DrawTable(console, rows, widths);
        }
        else
        {
            DrawBlocks(console, rows);
        }
    }

    private static void DrawTable(IAnsiConsole console, string[][] rows, int[] widths)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var column = 0; column < Headers.Length; column++)
        {
            table.AddColumn(new TableColumn(new Text(Headers[column], Styles.Heading)) { Width = widths[column], NoWrap = true });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select((cell, column) => new Text(cell.Fit(widths[column]), column == 0 ? Styles.Unread : Style.Plain)));
        }

        console.Write(table);
    }

    private static void DrawBlocks(IAnsiConsole console, string[][] rows)
    {
        foreach (var row in rows)
        {
            var heading = string.Join("  ", new[] { row[1], row[2], row[4] }.Where(cell => cell.Length > 0));
            console.Write(new Text(row[0].PadRight(2), Styles.Unread));
            console.Write(new Text(heading.Fit(console.Profile.Width - 2) + "\n", Styles.Heading));
            if (row[5].Length > 0)
            {
                console.WriteWhole($"    {row[5]}".Fit(console.Profile.Width));
            }

            console.WriteWhole($"    {row[3]}");
        }
    }

    private static string[] Row(Conversation conversation) =>
    [
        conversation.IsRead switch { false => "●", null => "?", true => "" },
        Screen.Time(conversation.LastActivityAt),
        VendorText.OneLine((conversation.LastChannel ?? (conversation.Channels is [var first, ..] ? first : default)).Value, WidestChannel),
        conversation.Id.ToString(),
        Words.Name(conversation.Contact),
        VendorText.OneLine(conversation.Preview, LongestPreview),
    ];
}
