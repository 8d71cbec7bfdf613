using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox;

/// <summary>Hashes that are the same in every process and on every machine, since they end up in cursors.</summary>
internal static class StableHash
{
    private const int UnitsPerWord = 4;
    private const ulong Start = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD6E8FEB86659FD93;

    /// <summary>
    /// For the ids of items, without allocation: two words of four UTF-16 units at a time, the first unit lowest, mixed in by a multiplication to 128 bits whose
    /// halves are folded. A unit at a time, as FNV does, costs more than all else the merge does with a row.
    /// </summary>
    internal static ulong OfId(string id)
    {
        ReadOnlySpan<char> rest = id;
        var hash = Start ^ (ulong)rest.Length;
        for (; rest.Length >= 2 * UnitsPerWord; rest = rest[(2 * UnitsPerWord)..])
        {
            hash = Mix(hash ^ Word(rest), Multiplier ^ Word(rest[UnitsPerWord..]));
        }

        if (rest.Length >= UnitsPerWord)
        {
            hash = Mix(hash ^ Word(rest), Multiplier);
            rest = rest[UnitsPerWord..];
        }

        var last = 0UL;
        for (var place = 0; place < rest.Length; place++)
        {
            last |= (ulong)rest[place] << (16 * place);
        }

        return Mix(hash ^ last, Multiplier);
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }

    private static ulong Word(ReadOnlySpan<char> units) => BitConverter.IsLittleEndian
        ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(units))
        : units[0] | ((ulong)units[1] << 16) | ((ulong)units[2] << 32) | ((ulong)units[3] << 48);

    /// <summary>The first 8 bytes of SHA-256 over UTF-8, for accounts and queries.</summary>
    internal static ulong OfText(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first 4 bytes of SHA-256, to notice a mangled cursor.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes));
}
