namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>How people read such lists without this library, over the same inboxes with the same changes and without any fault.</summary>
internal static class Baselines
{
    private const int MaxPages = 5_000;

    /// <summary>Follows the vendor's cursor to its end and takes what it sees.</summary>
    public static void WalkNaively(SimulatedAccount account)
    {
        string? cursor = null;
        var pages = 0;
        do
        {
            var answer = account.Request(cursor);
            Store(account, answer.Rows);
            cursor = answer.Next;
        }
        while (cursor is not null && ++pages < MaxPages);
    }

    /// <summary>Remembers only how many rows came so far, and goes on after as many.</summary>
    public static void ResumeByCount(SimulatedAccount account, bool unreadOnly)
    {
        var seen = 0;
        var pages = 0;
        List<SimulatedRow> rows;
        do
        {
            account.Request(null);
            rows = [.. account.Inbox.List(unreadOnly).Skip(seen).Take(account.Limit)];
            Store(account, rows);
            seen += rows.Count;
        }
        while (rows.Count == account.Limit && ++pages < MaxPages);
    }

    private static void Store(SimulatedAccount account, List<SimulatedRow> rows) =>
        rows.ForEach(row => account.Ledger.Store(row.Model, WalkPhase.Walk));
}
