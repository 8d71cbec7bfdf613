using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>
/// While an answer is read, a short text that was met before is not made again: the elements of a page repeat senders, campaigns, kinds and states, which would be
/// some 6 % of all that a page of messages allocates, and stay in memory for as long as the caller keeps the messages.
/// </summary>
/// <remarks>For one answer and one thread only: no text of one account waits in a table while another account is read.</remarks>
internal readonly ref struct SharedTexts : IDisposable
{
    private const int Slots = 256;
    private const int LongestText = 64;

    [ThreadStatic]
    private static string?[]? met;

    /// <summary>Shares texts on this thread until it is disposed.</summary>
    internal static SharedTexts Begin()
    {
        met = ArrayPool<string?>.Shared.Rent(Slots);
        return default;
    }

    /// <summary>The text the reader stands at.</summary>
    internal static string Read(ref Utf8JsonReader reader)
    {
        if (met is not { } texts || reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length is 0 or > LongestText)
        {
            return reader.GetString()!;
        }

        ref var slot = ref texts[SlotOf(reader.ValueSpan)];
        if (slot is { } known && Ascii.Equals(reader.ValueSpan, known))
        {
            return known;
        }

        return slot = reader.GetString()!;
    }

    public void Dispose()
    {
        ArrayPool<string?>.Shared.Return(met!, clearArray: true);
        met = null;
    }

    /// <summary>By length, start and end: two texts in one slot cost no more than making the second one.</summary>
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        const int Word = sizeof(ulong);
        if (text.Length < Word)
        {
            return (text.Length + (text[0] * 31) + (text[^1] * 7)) % Slots;
        }

        var (start, end) = (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^Word..]));
        return (int)(((start ^ (end * 3) ^ (ulong)text.Length) * 0x9E3779B97F4A7C15UL) >> 56);
    }
}
