namespace UnifiedInbox;

/// <summary>One element that could not be read; the rest of its page was.</summary>
/// <param name="Account">The account it came from.</param>
/// <param name="Operation">The operation that met it, for instance <c>lemlist.inbox.list</c>.</param>
/// <param name="Id">The vendor's id of it as far as it could be read; null when it could not. Not necessarily a permitted id value.</param>
/// <param name="Reason">Why, in a few words, without the vendor's content.</param>
/// <param name="Raw">The vendor's JSON of it, at most 64 KiB; perhaps personal. Kept whatever the <see cref="RawRetention"/>.</param>
public sealed record SkippedItem(AccountKey Account, string Operation, string? Id, string Reason, RawPayload Raw)
{
    /// <summary>Account, operation and reason; never the content.</summary>
    /// <returns>For instance <c>lemlist/acme lemlist.inbox.list: the element is null</c>.</returns>
    public override string ToString() => $"{Account} {Operation}: {Reason}";
}
