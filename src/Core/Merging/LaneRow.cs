namespace UnifiedInbox;

/// <summary>One item a lane still has to yield.</summary>
/// <param name="Item">The item.</param>
/// <param name="IdHash">The <see cref="StableHash.OfId"/> of its id within the lane.</param>
/// <param name="SortKey">Its own sort key; <see cref="LaneRow.NoKey"/> when it has none, so that it goes before everything else and is never held back.</param>
/// <param name="EffectiveKey">Its own sort key, else its predecessor's.</param>
internal readonly record struct LaneRow<T>(T Item, ulong IdHash, long SortKey, long EffectiveKey)
{
    /// <summary>Its own sort key; null when it has none.</summary>
    internal long? Key => SortKey == LaneRow.NoKey ? null : SortKey;
}

/// <summary>What rows of every type share.</summary>
internal static class LaneRow
{
    /// <summary>Above every real key.</summary>
    internal const long NoKey = long.MaxValue;
}
