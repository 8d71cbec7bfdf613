using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox;

/// <summary>Hashes that are the same in every process and on every machine, since they end up in cursors.</summary>
internal static class StableHash
{
    private const int UnitsPerWord = 4;
    private const int UnitsPerPair = 2 * UnitsPerWord;
    private const ulong Start = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD6E8FEB86659FD93;

    /// <summary>
    /// For the ids of items, without allocation: two words of four UTF-16 units at a time, the first unit lowest, mixed in by a multiplication to 128 bits whose
    /// halves are folded. The last pair ends where the id ends and may begin among units that were mixed in before: no unit is looked at by itself, which as
    /// FNV does it costs more than all else the merge does with a row.
    /// </summary>
    internal static ulong OfId(string id)
    {
        ReadOnlySpan<char> units = id;
        var hash = Start ^ (ulong)units.Length;
        if (units.Length < UnitsPerWord)
        {
            return Mix(hash ^ PartOfWord(units), Multiplier);
        }

        for (var rest = units; rest.Length > UnitsPerPair; rest = rest[UnitsPerPair..])
        {
            hash = Mix(hash ^ Word(rest), Multiplier ^ Word(rest[UnitsPerWord..]));
        }

        var last = units.Length > UnitsPerPair ? units[^UnitsPerPair..] : units;
        return Mix(hash ^ Word(last), Multiplier ^ Word(last[^UnitsPerWord..]));
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }

    private static ulong Word(ReadOnlySpan<char> units) => BitConverter.IsLittleEndian
        ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(units))
        : units[0] | ((ulong)units[1] << 16) | ((ulong)units[2] << 32) | ((ulong)units[3] << 48);

    private static ulong PartOfWord(ReadOnlySpan<char> units)
    {
        var word = 0UL;
        for (var place = 0; place < units.Length; place++)
        {
            word |= (ulong)units[place] << (16 * place);
        }

        return word;
    }

    /// <summary>The first 8 bytes of SHA-256 over UTF-8, for accounts and queries.</summary>
    internal static ulong OfText(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first 4 bytes of SHA-256, to notice a mangled cursor.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes));
}
