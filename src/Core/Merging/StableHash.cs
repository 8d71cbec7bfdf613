using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox;

/// <summary>Hashes that are the same in every process and on every machine, since they end up in cursors.</summary>
internal static class StableHash
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;
    private const ulong FnvPrimeSquared = unchecked(FnvPrime * FnvPrime);

    /// <summary>FNV-1a over the UTF-16 code units: cheap and without allocation, for the ids of items.</summary>
    internal static ulong OfId(string id)
    {
        var hash = FnvOffset;
        foreach (var c in id)
        {
            // Most characters have no upper byte, and mixing in nothing is one multiplication more: both at once.
            hash = c <= byte.MaxValue
                ? unchecked((hash ^ c) * FnvPrimeSquared)
                : unchecked((((hash ^ (byte)c) * FnvPrime) ^ (byte)(c >> 8)) * FnvPrime);
        }

        return hash;
    }

    /// <summary>The first 8 bytes of SHA-256 over UTF-8, for accounts and queries.</summary>
    internal static ulong OfText(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first 4 bytes of SHA-256, to notice a mangled cursor.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes));
}
