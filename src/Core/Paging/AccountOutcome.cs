namespace UnifiedInbox;

/// <summary>How one account's part of a walk stands or ended.</summary>
/// <param name="Account">The account.</param>
/// <param name="Completeness">Whether it was read whole.</param>
/// <param name="Fault">What cut it off, exactly when the state is <see cref="CompletenessState.Failed"/>.</param>
/// <param name="Skipped">
/// The elements that could not be read: all of them in a stream's item, those since the previous page in <see cref="MergedPage{T}.Outcomes"/>.
/// </param>
/// <param name="FilterApplied">Who applied the query's filter.</param>
public sealed record AccountOutcome(
    AccountKey Account, Completeness Completeness, InboxFault? Fault, IReadOnlyList<SkippedItem> Skipped, FilterApplied FilterApplied);
