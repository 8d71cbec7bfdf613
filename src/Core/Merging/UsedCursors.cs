using System.Numerics;
using System.Runtime.InteropServices;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>The cursors a walk has used, as hashes, in memory that does not follow its length: the last 2,000, and the 1st, 2nd, 4th, 8th and so on.</summary>
/// <remarks>
/// A list that goes round leads back to a cursor used before. A circle of up to 2,000 pages is noticed when it closes, and so is one that begins anew with the first page. Any other has a
/// power of two among its pages before the walk is twice as long as the way to the circle, and comes back to it.
/// </remarks>
internal sealed class UsedCursors
{
    private const int MaxRecent = 2_000;

    private readonly List<ulong> recent = [];
    private readonly List<ulong> landmarks = [];
    private int count;

    internal void Add(PageCursor cursor)
    {
        var hash = StableHash.OfId(cursor.Value);
        if (recent.Count < MaxRecent)
        {
            recent.Add(hash);
        }
        else
        {
            recent[count % MaxRecent] = hash;
        }

        if (BitOperations.IsPow2(++count))
        {
            landmarks.Add(hash);
        }
    }

    internal bool Has(PageCursor cursor)
    {
        var hash = StableHash.OfId(cursor.Value);
        return CollectionsMarshal.AsSpan(recent).Contains(hash) || landmarks.Contains(hash);
    }
}
