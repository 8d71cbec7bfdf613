namespace UnifiedInbox;

/// <summary>What one cheap read of an account showed.</summary>
/// <param name="Account">The account.</param>
/// <param name="Reachable">Whether the vendor answered at all.</param>
/// <param name="Authorised">Whether it accepted the credentials, false also when there were none to send; null when it did not answer, or answered something else than yes or no.</param>
/// <param name="UnknownWords">Vendor words without a well-known member that this inbox has met at the account so far, for instance <c>messageKind:fooDone</c>.</param>
/// <param name="Skipped">The elements of the page that could not be read.</param>
/// <param name="Remaining">How many requests the account's rate budget allows right now; null when the provider keeps none.</param>
/// <param name="Fault">Why there was no page, when there was none.</param>
public sealed record AccountCheck(
    AccountKey Account,
    bool Reachable,
    bool? Authorised,
    IReadOnlyList<string> UnknownWords,
    IReadOnlyList<SkippedItem> Skipped,
    int? Remaining,
    InboxFault? Fault);
