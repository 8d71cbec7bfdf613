using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>The ids of a page as hashes, each made once, in an array that every page of the lane uses again.</summary>
internal sealed class PageIds<T>(ItemShape<T> shape)
{
    private const ulong DigestPrime = 1099511628211;

    private ulong[] hashes = [];

    /// <summary>Tells a page from another with other ids, or the same in another order.</summary>
    internal ulong Digest { get; private set; }

    /// <summary>The <see cref="StableHash.OfId"/> of the id at a place of the page.</summary>
    internal ulong this[int place] => hashes[place];

    internal void Read(Page<T> page)
    {
        var items = page.AsSpan();
        if (hashes.Length < items.Length)
        {
            hashes = new ulong[items.Length];
        }

        var digest = (ulong)items.Length;
        for (var place = 0; place < items.Length; place++)
        {
            var hash = StableHash.OfId(shape.Id(items[place]));
            hashes[place] = hash;
            digest = unchecked((digest * DigestPrime) + hash);
        }

        Digest = digest;
    }
}
