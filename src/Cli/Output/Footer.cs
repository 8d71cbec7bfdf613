using Spectre.Console;

namespace UnifiedInbox.Cli.Output;

/// <summary>The lines below a list or a thread: how complete it is, and what went wrong.</summary>
internal static class Footer
{
    public static void Draw(IAnsiConsole console, MergedPage<Conversation> page)
    {
        console.WriteWhole();
        var width = page.Outcomes.Select(outcome => outcome.Account.ToString().Length).DefaultIfEmpty().Max();
        foreach (var outcome in page.Outcomes)
        {
            console.Profile.Out.Writer.Write($"{outcome.Account.ToString().PadRight(width)}  ");
            console.Write(new Text(Words.Of(outcome.Completeness) + "\n", Styles.Of(outcome.Completeness)));
        }

        if (page.RemovedAccounts > 0)
        {
            console.WriteWhole($"No longer registered: {Words.Count(page.RemovedAccounts, "account")} of the cursor.");
        }

        if (page.Cursor is not null)
        {
            console.WriteWhole($"More, with the same filters: unified-inbox list --cursor {page.Cursor}");
        }
    }

    public static void Draw(IAnsiConsole console, Completeness thread, int messages, int replies)
    {
        console.Profile.Out.Writer.Write($"{Words.Count(messages, "message")}, {replies} scheduled; ");
        console.Write(new Text(Words.Of(thread) + "\n", Styles.Of(thread)));
    }

    public static void DrawTroubles(IAnsiConsole console, IReadOnlyList<SkippedItem> skipped, IReadOnlyList<InboxFault> faults)
    {
        foreach (var group in skipped.GroupBy(item => (item.Account, item.Operation, item.Reason)))
        {
            console.WriteWhole($"skipped {group.Count()}  {group.Key.Account} {VendorText.OneLine(group.Key.Operation)}: {VendorText.OneLine(group.Key.Reason)}");
        }

        foreach (var fault in faults)
        {
            console.WriteMarked("fault", Styles.Bad, Words.Of(fault));
        }
    }
}
