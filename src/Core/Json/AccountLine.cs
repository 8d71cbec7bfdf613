namespace UnifiedInbox;

internal sealed record AccountLine(AccountKey Account, IReadOnlyList<InboxCapabilities> Capabilities, ListOrder? ListOrder, PageLimits? PageLimits)
{
    internal static AccountLine Of(AccountDescriptor account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new AccountLine(account.Account, [.. Each(account.Capabilities)], account.ListOrder, account.PageLimits);
    }

    private static IEnumerable<InboxCapabilities> Each(InboxCapabilities capabilities) =>
        Enum.GetValues<InboxCapabilities>().Where(capability => capability != InboxCapabilities.None && capabilities.HasFlag(capability));
}
