using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace UnifiedInbox;

/// <summary>Writes cursors as text and reads them back.</summary>
/// <remarks>
/// Base64url without padding of: version, query (8 bytes), number of lanes (2 bytes), the lanes (<see cref="LaneRecordCodec"/>), checksum (4 bytes).
/// Little-endian. The checksum finds damage; it is no protection against forgery, and needs none: a cursor names no account and no address.
/// </remarks>
internal static class MergedCursorCodec
{
    internal const int MaxTextLength = 64 * 1024;

    // What a cursor may have before the items of equal time, which are a convenience, are left out.
    private const int MaxBytes = 4096;
    private const byte Version = 1;
    private const int ChecksumLength = sizeof(uint);

    internal static string Write(MergedCursor cursor)
    {
        var bytes = ToBytes(cursor, withTies: true);
        return ToText(bytes.Length <= MaxBytes ? bytes : ToBytes(cursor, withTies: false));
    }

    private static byte[] ToBytes(MergedCursor cursor, bool withTies)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(cursor.Query);
            writer.Write((ushort)cursor.Lanes.Count);
            foreach (var (account, record) in cursor.Lanes)
            {
                writer.Write(account);
                LaneRecordCodec.Write(writer, record, withTies);
            }

            writer.Flush();
            writer.Write(StableHash.Checksum(stream.ToArray()));
        }

        return stream.ToArray();
    }

    /// <summary>Reads a cursor; false when it is not one of this version, damaged or too long.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out MergedCursor? cursor)
    {
        cursor = null;
        if (text.Length > MaxTextLength || !TryDecode(text, out var bytes) || !IsIntact(bytes))
        {
            return false;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, 1, bytes.Length - 1 - ChecksumLength));
            cursor = Read(reader);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or DecoderFallbackException)
        {
            return false;
        }

        return true;
    }

    private static MergedCursor Read(BinaryReader reader)
    {
        var query = reader.ReadUInt64();
        var lanes = new List<(ulong Account, LaneRecord Record)>();
        for (var left = reader.ReadUInt16(); left > 0; left--)
        {
            lanes.Add((reader.ReadUInt64(), LaneRecordCodec.Read(reader)));
        }

        var isWhole = reader.BaseStream.Position == reader.BaseStream.Length && lanes.DistinctBy(lane => lane.Account).Count() == lanes.Count;
        return isWhole ? new MergedCursor(query, lanes) : throw new FormatException("There is more than one lane per account.");
    }

    private static bool IsIntact(byte[] bytes) =>
        bytes.Length > ChecksumLength
        && bytes[0] == Version
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(^ChecksumLength..)) == StableHash.Checksum(bytes.AsSpan(..^ChecksumLength));

    private static string ToText(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static bool TryDecode(string text, out byte[] bytes)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        bytes = new byte[padded.Length / 4 * 3];
        if (!Convert.TryFromBase64String(padded, bytes, out var written))
        {
            return false;
        }

        // The base library overlooks white space, the other alphabet and stray bits in the last character.
        bytes = bytes[..written];
        return ToText(bytes) == text;
    }
}
