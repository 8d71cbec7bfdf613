namespace UnifiedInbox;

/// <summary>What a cursor keeps of one lane.</summary>
/// <param name="End">How it ended, for good; null while it runs, and when a fault cut it off.</param>
/// <param name="Position">How far its phase has come; null when that is still at the top.</param>
/// <param name="Head">The top of its list when the walk started; null while none was seen.</param>
/// <param name="OrderBroken">Whether a row came out of order.</param>
/// <param name="FilterApplied">The strongest that a page reported so far.</param>
internal sealed record LaneRecord(Completeness? End, LanePosition? Position, LaneHead? Head, bool OrderBroken, FilterApplied FilterApplied)
{
    internal static LaneRecord Fresh { get; } = new(null, null, null, false, FilterApplied.None);

    /// <summary>Set exactly when the walk is over and the closing re-read is not.</summary>
    internal LaneReread? Reread { get; init; }

    /// <summary>Why its list may not have been read whole; null while there is no reason to think so.</summary>
    internal string? Doubt { get; init; }
}
