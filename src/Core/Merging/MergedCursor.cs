namespace UnifiedInbox;

/// <summary>What the text of a walk's cursor says.</summary>
/// <param name="Query">The <see cref="QueryFingerprint"/>.</param>
/// <param name="Lanes">One per account, which is named by its <see cref="StableHash.OfText"/>.</param>
internal sealed record MergedCursor(ulong Query, IReadOnlyList<(ulong Account, LaneRecord Record)> Lanes);
