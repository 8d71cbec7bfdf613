namespace UnifiedInbox;

/// <summary>One item a lane still has to yield.</summary>
/// <param name="Item">The item.</param>
/// <param name="IdHash">The <see cref="StableHash.OfId"/> of its id within the lane.</param>
/// <param name="Key">Its own sort key; null when it has none.</param>
/// <param name="EffectiveKey">Its own sort key, else its predecessor's.</param>
internal readonly record struct LaneRow<T>(T Item, ulong IdHash, long? Key, long EffectiveKey)
{
    /// <summary>A row without a key goes before everything else, so that it is never held back.</summary>
    internal long SortKey => Key ?? LaneRow.NoKey;
}

/// <summary>What rows of every type share.</summary>
internal static class LaneRow
{
    /// <summary>Above every real key.</summary>
    internal const long NoKey = long.MaxValue;

    /// <summary>An item whose predecessor is not known yet.</summary>
    internal static LaneRow<T> Of<T>(T item, ItemShape<T> shape) => new(item, StableHash.OfId(shape.Id(item)), shape.KeyOf(item), NoKey);
}
