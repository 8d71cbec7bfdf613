using System.Numerics;

namespace UnifiedInbox;

/// <summary>The ids a lane has met last, as hashes, with the key of what it yielded; older ones are forgotten, so that memory stays bounded.</summary>
/// <remarks>
/// Rows come twice when new ones push a list down, or when a page is read again. Both repeat what was read last: 2,000 ids are 20 pages of 100. When a
/// list moves by more than that between two requests, the merge finds its place by key (<see cref="LaneSeek{T}"/>), or rows come twice rather than never.
/// A ring whose slots are chained by hash: a dictionary and a queue take three times the memory and twice the time for each row of each walk.
/// </remarks>
internal sealed class SeenIds
{
    private const int MaxIds = 2_000;
    private const int FirstCapacity = 128;

    // From here on it grows to all at once: a list this long is likely to be longer still.
    private const int LargestStep = 512;

    // Twice as many chains as ids keep most of them at one link.
    private const int ChainsPerSlot = 2;

    // Below every real key, so that it is none.
    private const long NotYielded = long.MinValue;

    private const short None = -1;

    private (ulong Id, long Key)[] slots = [];
    private short[] following = [];
    private short[] chains = [];
    private int count;
    private int oldest;

    /// <summary>Notes an id that is not yielded; false when it is known already.</summary>
    internal bool Add(ulong id) => Add(id, NotYielded);

    /// <summary>Notes an id and the key it is yielded with; false when the id is known already.</summary>
    internal bool Add(ulong id, long key)
    {
        if (Find(id) != None)
        {
            return false;
        }

        if (count == slots.Length && count < MaxIds)
        {
            Grow();
        }

        var slot = count < MaxIds ? count++ : ForgetOldest();
        slots[slot] = (id, key);
        Link(id, slot);
        return true;
    }

    /// <summary>Whether the id was yielded with this very key, as far as memory goes.</summary>
    internal bool WasYielded(ulong id, long key) => Find(id) is var slot and not None && slots[slot].Key == key;

    private int Find(ulong id)
    {
        if (chains.Length == 0)
        {
            return None;
        }

        int slot = chains[ChainOf(id)];
        while (slot != None && slots[slot].Id != id)
        {
            slot = following[slot];
        }

        return slot;
    }

    private int ForgetOldest()
    {
        var slot = oldest;
        oldest = oldest + 1 == MaxIds ? 0 : oldest + 1;
        ref var link = ref chains[ChainOf(slots[slot].Id)];
        while (link != slot)
        {
            link = ref following[link];
        }

        link = following[slot];
        return slot;
    }

    private void Grow()
    {
        var capacity = slots.Length == 0 ? FirstCapacity : slots.Length < LargestStep ? slots.Length * 2 : MaxIds;
        Array.Resize(ref slots, capacity);
        following = new short[capacity];
        chains = new short[BitOperations.RoundUpToPowerOf2((uint)capacity) * ChainsPerSlot];
        Array.Fill(chains, None);
        for (var slot = 0; slot < count; slot++)
        {
            Link(slots[slot].Id, slot);
        }
    }

    private void Link(ulong id, int slot)
    {
        ref var chain = ref chains[ChainOf(id)];
        following[slot] = chain;
        chain = (short)slot;
    }

    /// <summary>Their number is a power of two.</summary>
    private int ChainOf(ulong id) => (int)(id & (ulong)(chains.Length - 1));
}
