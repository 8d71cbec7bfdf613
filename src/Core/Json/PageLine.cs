namespace UnifiedInbox;

internal sealed record PageLine(string? Cursor, bool Sandbox, int RemovedAccounts, IReadOnlyDictionary<string, Completeness> Accounts, WalkPhase Phase)
{
    internal static PageLine Of<T>(MergedPage<T> page, bool sandbox)
    {
        ArgumentNullException.ThrowIfNull(page);
        var accounts = page.Outcomes.ToDictionary(outcome => outcome.Account.ToString(), outcome => outcome.Completeness);
        return new PageLine(page.Cursor, sandbox, page.RemovedAccounts, accounts, page.Phase);
    }
}
