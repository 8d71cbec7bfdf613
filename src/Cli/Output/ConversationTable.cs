using Spectre.Console;

namespace UnifiedInbox.Cli.Output;

/// <summary>The list: a table where ids fit into it whole, else a block of lines for each conversation.</summary>
internal static class ConversationTable
{
    private const int LongestPreview = 300;
    private const int WidestChannel = 16;
    private const int WidestContact = 24;
    private const int NarrowestPreview = 20;
    private const int ColumnFrame = 3;

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    private static readonly string[] Headers = ["Active (UTC)", "Account", "Channel", "Contact", "Unread", "Preview", "Conversation"];

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
            console.Write(new Text("Moved while reading\n", Heading));
            Draw(console, movedRows, widths);
        }
    }

    /// <summary>The columns' widths; null where the ids do not fit into a table.</summary>
    private static int[]? Widths(IAnsiConsole console, string[][] rows)
    {
        var widths = Headers.Select((header, column) => Math.Max(header.Length, rows.Max(row => row[column].Cells()))).ToArray();
        var (contact, preview, id) = (3, 5, 6);
        widths[contact] = Math.Min(widths[contact], WidestContact);
        widths[preview] = 0;
        var room = console.Profile.Width - widths.Sum() - (widths.Length * ColumnFrame) - 1;
        widths[preview] = room;
        return room < NarrowestPreview ? null : widths;
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
            table.AddColumn(new TableColumn(new Text(Headers[column], Heading)) { Width = widths[column], NoWrap = true });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select((cell, column) => new Text(cell.Fit(widths[column]))));
        }

        console.Write(table);
    }

    private static void DrawBlocks(IAnsiConsole console, string[][] rows)
    {
        foreach (var row in rows)
        {
            var heading = string.Join("  ", new[] { row[4], row[0], row[2], row[3] }.Where(cell => cell.Length > 0));
            console.Write(new Text(heading.Fit(console.Profile.Width) + "\n", Heading));
            if (row[5].Length > 0)
            {
                console.WriteWhole($"  {row[5]}".Fit(console.Profile.Width));
            }

            console.WriteWhole($"  {row[6]}");
        }
    }

    private static string[] Row(Conversation conversation) =>
    [
        Screen.Time(conversation.LastActivityAt),
        conversation.Id.Account.ToString(),
        VendorText.OneLine((conversation.LastChannel ?? (conversation.Channels is [var first, ..] ? first : default)).Value, WidestChannel),
        Words.Name(conversation.Contact),
        conversation.IsRead switch { false => "●", null => "?", true => "" },
        VendorText.OneLine(conversation.Preview, LongestPreview),
        conversation.Id.ToString(),
    ];
}
