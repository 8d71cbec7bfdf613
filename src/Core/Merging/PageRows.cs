using System.Buffers;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>What the merge asks of a page's items, asked once: their ids as hashes and their sort keys, in arrays that are rented while the page is taken in.</summary>
internal sealed class PageRows<T>(ItemShape<T> shape)
{
    private const ulong DigestPrime = 1099511628211;

    private T[] items = [];
    private ulong[] ids = [];
    private long[] keys = [];

    internal int Count => items.Length;

    internal ReadOnlySpan<T> Items => items;

    /// <summary>The <see cref="StableHash.OfId"/> of each id.</summary>
    internal ReadOnlySpan<ulong> Ids => ids.AsSpan(0, items.Length);

    /// <summary>The sort keys; <see cref="LaneRow.NoKey"/> for an item without one.</summary>
    internal ReadOnlySpan<long> Keys => keys.AsSpan(0, items.Length);

    /// <summary>Tells a page from another with other ids, or the same in another order.</summary>
    internal ulong Digest { get; private set; }

    /// <summary>The row at a place of the page, whose predecessor is not known yet.</summary>
    internal LaneRow<T> this[int place] => new(items[place], ids[place], keys[place], LaneRow.NoKey);

    internal void Read(Page<T> page)
    {
        items = page.Items as T[] ?? [.. page.Items];
        if (ids.Length < items.Length)
        {
            ids = ArrayPool<ulong>.Shared.Rent(items.Length);
            keys = ArrayPool<long>.Shared.Rent(items.Length);
        }

        ReadKeys();
        ReadIds();
    }

    /// <summary>Gives back what is rented and lets the page go; only the digest is left of it.</summary>
    internal void Leave()
    {
        ArrayPool<ulong>.Shared.Return(ids);
        ArrayPool<long>.Shared.Return(keys);
        (items, ids, keys) = ([], [], []);
    }

    // In a loop of its own, and with the length of an id that the next one asks for: the less a loop does with an item, the more of them the processor fetches at once.
    private void ReadKeys()
    {
        var read = keys.AsSpan(0, items.Length);
        for (var place = 0; place < read.Length; place++)
        {
            read[place] = shape.KeyOf(items[place]) ?? LaneRow.NoKey;
            ids[place] = (ulong)shape.Id(items[place]).Length;
        }
    }

    private void ReadIds()
    {
        var read = ids.AsSpan(0, items.Length);
        var digest = (ulong)items.Length;
        for (var place = 0; place < read.Length; place++)
        {
            var id = StableHash.OfId(shape.Id(items[place]));
            read[place] = id;
            digest = unchecked((digest * DigestPrime) + id);
        }

        Digest = digest;
    }
}
