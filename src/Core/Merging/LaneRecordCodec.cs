using System.Text;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Writes and reads one lane of a cursor: flags, watermark, then how it ended or how far it has come.</summary>
internal static class LaneRecordCodec
{
    private const int StateMask = 0b11;
    private const int Running = 0;
    private const int Complete = 1;
    private const int Uncertain = 2;
    private const int NotCovered = 3;
    private const int HasPosition = 1 << 2;
    private const int HasCursor = 1 << 3;
    private const int HasWatermark = 1 << 4;
    private const int OrderBroken = 1 << 5;
    private const int FilterShift = 6;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static void Write(BinaryWriter writer, LaneRecord record)
    {
        var position = record.End is null ? record.Position : null;
        writer.Write((byte)(StateOf(record.End)
            | (position is null ? 0 : HasPosition)
            | (position?.Cursor is null ? 0 : HasCursor)
            | (record.Watermark is null ? 0 : HasWatermark)
            | (record.OrderBroken ? OrderBroken : 0)
            | ((int)record.FilterApplied << FilterShift)));
        if (record.Watermark is { } watermark)
        {
            writer.Write(watermark);
        }

        if (record.End?.Reason is { } reason)
        {
            WriteText(writer, reason);
        }

        if (position is { } reached)
        {
            writer.Write(reached.Key);
            writer.Write(reached.IdHash);
            if (reached.Cursor is { } cursor)
            {
                WriteText(writer, cursor.Value);
            }
        }
    }

    internal static LaneRecord Read(BinaryReader reader)
    {
        int flags = reader.ReadByte();
        long? watermark = (flags & HasWatermark) != 0 ? reader.ReadInt64() : null;
        var end = ReadEnd(reader, flags & StateMask);
        LanePosition? position = (flags & HasPosition) != 0 ? ReadPosition(reader, (flags & HasCursor) != 0) : null;
        var filter = (FilterApplied)(flags >> FilterShift);
        return filter <= FilterApplied.Local
            ? new LaneRecord(end, position, watermark, (flags & OrderBroken) != 0, filter)
            : throw new FormatException("The filter is unknown.");
    }

    private static int StateOf(Completeness? end) => end?.State switch
    {
        CompletenessState.Complete => Complete,
        CompletenessState.Uncertain => Uncertain,
        CompletenessState.NotCovered => NotCovered,
        _ => Running,
    };

    private static Completeness? ReadEnd(BinaryReader reader, int state) => state switch
    {
        Complete => Completeness.Complete,
        Uncertain => Completeness.Uncertain(ReadText(reader)),
        NotCovered => Completeness.NotCovered(ReadText(reader)),
        _ => null,
    };

    private static LanePosition ReadPosition(BinaryReader reader, bool hasCursor)
    {
        var key = reader.ReadInt64();
        var idHash = reader.ReadUInt64();
        return new LanePosition(hasCursor ? new PageCursor(ReadText(reader)) : null, key, idHash);
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = StrictUtf8.GetBytes(text);
        writer.Write(checked((byte)bytes.Length));
        writer.Write(bytes);
    }

    private static string ReadText(BinaryReader reader)
    {
        int length = reader.ReadByte();
        var bytes = reader.ReadBytes(length);
        return bytes.Length == length ? StrictUtf8.GetString(bytes) : throw new EndOfStreamException();
    }
}
