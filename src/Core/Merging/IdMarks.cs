using System.Numerics;

namespace UnifiedInbox;

/// <summary>Tells at once of nearly every id that was not added that it was not: an id's mark is three bits of one word, all of which others seldom set.</summary>
/// <param name="capacity">How many ids are added: one in five hundred others then looks as if it had been; at twice as many, one in a hundred.</param>
internal readonly struct IdMarks(int capacity)
{
    private const int IdsPerWord = 2;

    // Their number is a power of two.
    private readonly ulong[] words = new ulong[BitOperations.RoundUpToPowerOf2((uint)capacity) / IdsPerWord];

    /// <summary>Adds an id; false when it may have been added before.</summary>
    internal bool Add(ulong id)
    {
        ref var word = ref words[id & (ulong)(words.Length - 1)];
        var mark = (1UL << (int)(id >> 58)) | (1UL << (int)(id >> 52)) | (1UL << (int)(id >> 46));
        var isNew = (word & mark) != mark;
        word |= mark;
        return isNew;
    }

    internal void Clear() => Array.Clear(words);
}
