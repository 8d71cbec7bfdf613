namespace UnifiedInbox;

internal sealed record CheckLine(AccountKey Account, bool Reachable, bool? Authorised, IReadOnlyList<string> UnknownWords, int Skipped, int? Remaining)
{
    internal static CheckLine Of(AccountCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new CheckLine(check.Account, check.Reachable, check.Authorised, check.UnknownWords, check.Skipped.Count, check.Remaining);
    }
}
