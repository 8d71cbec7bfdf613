namespace UnifiedInbox;

/// <summary>What the text of a walk's cursor says.</summary>
/// <param name="Query">The <see cref="QueryFingerprint"/>.</param>
/// <param name="Phase">Which part of the walk it was.</param>
/// <param name="Lanes">One per account, which is named by its <see cref="StableHash.OfText"/>.</param>
internal sealed record MergedCursor(ulong Query, WalkPhase Phase, IReadOnlyList<(ulong Account, LaneRecord Record)> Lanes);
