namespace UnifiedInbox;

internal sealed record SkippedLine(AccountKey Account, string Operation, string? Id, string Reason, RawPayload? Raw)
{
    internal static SkippedLine Of(SkippedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new SkippedLine(item.Account, item.Operation, item.Id, item.Reason, item.Raw.IsEmpty ? null : item.Raw);
    }
}
