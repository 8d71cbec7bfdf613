namespace UnifiedInbox;

/// <summary>What every enumeration of a walk starts from.</summary>
/// <param name="Lanes">The accounts, in the order of registration.</param>
/// <param name="Shape">How to read the items.</param>
/// <param name="Options">The limits that hold.</param>
/// <param name="Time">The clock of the time-out.</param>
/// <param name="Query">The query's fingerprint; null when the walk cannot be resumed.</param>
/// <param name="RemovedAccounts">How many accounts of the cursor are gone.</param>
internal sealed record WalkPlan<T>(
    IReadOnlyList<LaneRecipe<T>> Lanes, ItemShape<T> Shape, UnifiedInboxOptions Options, TimeProvider Time, ulong? Query, int RemovedAccounts)
{
    /// <summary>Whose messages they are; null for a walk over conversations.</summary>
    internal ConversationId? Conversation { get; init; }

    /// <summary>Whether it has a span, when somebody listens.</summary>
    internal bool IsTraced { get; init; } = true;
}
