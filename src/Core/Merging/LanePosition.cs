using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>How far a lane has come: after the item with this key and id.</summary>
/// <param name="Cursor">Where the page before that item's page starts, since rows move up when others go; null for the first page.</param>
/// <param name="Key">The item's sort key, its predecessor's when it has none, <see cref="LaneRow.NoKey"/> when no predecessor has one.</param>
/// <param name="IdHash">The item's <see cref="StableHash.OfId"/>.</param>
internal readonly record struct LanePosition(PageCursor? Cursor, long Key, ulong IdHash)
{
    /// <summary>Half the hashes of items of the same key that were yielded before it, which tell where to go on when the item itself is gone; null for none.</summary>
    internal uint[]? Ties { get; init; }

    internal bool IsTie(ulong idHash, long? key) => key == Key && Ties?.Contains((uint)idHash) == true;
}
