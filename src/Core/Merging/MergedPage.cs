namespace UnifiedInbox;

/// <summary>One page over several accounts, and how each account stands.</summary>
/// <typeparam name="T">The model type.</typeparam>
/// <param name="Items">Exactly as many items as asked for; fewer, perhaps none, only at the end of a phase.</param>
/// <param name="Outcomes">One per account: <c>InProgress</c> while its lane runs. <see cref="AccountOutcome.Skipped"/> holds what was skipped since the previous page.</param>
/// <param name="Phase">Which part of the walk it belongs to.</param>
/// <param name="Cursor">
/// Where to resume: opaque text for <see cref="IUnifiedInbox.Resume"/>. Null exactly when no lane owes anything, and always on pages of messages. A failed lane
/// keeps the cursor alive; a resume reads only what such lanes still owe.
/// </param>
/// <param name="RemovedAccounts">How many accounts of the resumed cursor are no longer registered; 0 on a fresh walk.</param>
public sealed record MergedPage<T>(
    IReadOnlyList<T> Items, IReadOnlyList<AccountOutcome> Outcomes, WalkPhase Phase, string? Cursor, int RemovedAccounts)
{
    /// <summary>Counts only.</summary>
    /// <returns>A text without items.</returns>
    public override string ToString() => $"MergedPage {{ Items = {Items.Count}, Outcomes = {Outcomes.Count}, Phase = {Phase} }}";
}
