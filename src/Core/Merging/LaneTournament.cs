using System.Numerics;

namespace UnifiedInbox;

/// <summary>The lanes that have an item ready, the one with the newest on top; equal keys go by the lane's rank.</summary>
/// <remarks>
/// A tournament: each lane has its place at the foot, by rank, and each place above has the better of the two below. A new key meets no more others than in a heap,
/// and at places that are known beforehand, not one by the outcome of another, so that the processor neither waits nor guesses: it takes half a heap's time.
/// Lanes lie beside it: what moves in it holds no references, which the collector would have to be told of.
/// </remarks>
internal sealed class LaneTournament<TLane>
{
    // Below every key, and above all that dates can have: the difference of any two is a long, so that its sign tells the greater.
    private const long Absent = -1;
    private const long Highest = long.MaxValue - 1;

    private readonly TLane[] lanes;
    private readonly (long Key, int Rank)[] places;

    /// <summary>A tournament without a lane in it.</summary>
    /// <param name="capacity">How many lanes there are; ranks are below it, and each is one lane's.</param>
    internal LaneTournament(int capacity)
    {
        lanes = new TLane[capacity];
        places = new (long, int)[2 * (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 1))];
        Array.Fill(places, (Absent, 0));
    }

    internal int Count { get; private set; }

    internal TLane Top => lanes[TopRank];

    internal int TopRank => places[1].Rank;

    internal void Push(TLane lane, long key, int rank)
    {
        Count++;
        lanes[rank] = lane;
        Play(rank, Math.Min(key, Highest));
    }

    internal void ReplaceTopKey(long key) => Play(TopRank, Math.Min(key, Highest));

    internal void Pop()
    {
        Count--;
        Play(TopRank, Absent);
    }

    private void Play(int rank, long key)
    {
        var all = places;
        var place = (all.Length / 2) + rank;
        all[place] = (key, rank);
        while (place > 1)
        {
            // The other's on the left if this one's place is odd: then it wins with an equal key too.
            var (otherKey, otherRank) = all[place ^ 1];
            var otherWins = (key - (place & 1) - otherKey) >> 63;
            key ^= (key ^ otherKey) & otherWins;
            rank ^= (rank ^ otherRank) & (int)otherWins;
            place >>= 1;
            all[place] = (key, rank);
        }
    }
}
