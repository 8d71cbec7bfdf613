using System.Text;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Writes and reads one lane of a cursor: flags, head, then how it ended or how far it has come.</summary>
internal static class LaneRecordCodec
{
    private const int StateMask = 0b11;
    private const int Running = 0;
    private const int Complete = 1;
    private const int Uncertain = 2;
    private const int NotCovered = 3;
    private const int HasPosition = 1 << 2;
    private const int HasCursor = 1 << 3;
    private const int HasHead = 1 << 4;
    private const int OrderBroken = 1 << 5;
    private const int FilterShift = 6;
    private const int FilterMask = 0b11;
    private const int IsReread = 1 << 8;
    private const int HasFloor = 1 << 9;
    private const int HasCeiling = 1 << 10;
    private const int HasKnownSince = 1 << 11;
    private const int DoubtShift = 12;
    private const int DoubtMask = 0b11;
    private const int HasTies = 1 << 14;
    private const int AllFlags = (1 << 15) - 1;

    private static readonly string?[] Doubts = [null, UncertainReason.Stalled, UncertainReason.Moving, UncertainReason.Short];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static void Write(BinaryWriter writer, LaneRecord record, bool withTies)
    {
        var position = record.End is null ? record.Position : null;
        var reread = record.End is null ? record.Reread : null;
        writer.Write((ushort)(StateOf(record.End)
            | (position is null ? 0 : HasPosition)
            | (position?.Cursor is null ? 0 : HasCursor)
            | (withTies && position?.Ties is not null ? HasTies : 0)
            | (record.Head is null ? 0 : HasHead)
            | (record.OrderBroken ? OrderBroken : 0)
            | ((int)record.FilterApplied << FilterShift)
            | (reread is null ? 0 : IsReread)
            | (reread?.Floor is null ? 0 : HasFloor)
            | (reread?.Ceiling is null ? 0 : HasCeiling)
            | (record.End?.KnownSince is null ? 0 : HasKnownSince)
            | (Array.IndexOf(Doubts, record.Doubt) << DoubtShift)));
        if (record.Head is { } head)
        {
            writer.Write(head.Watermark);
            writer.Write(head.Print.Rows);
            writer.Write(head.Print.Skipped);
        }

        WriteKey(writer, reread?.Floor);
        WriteKey(writer, reread?.Ceiling);
        WriteKey(writer, record.End?.KnownSince?.UtcTicks);

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

            if (withTies && reached.Ties is { } ties)
            {
                writer.Write((byte)ties.Length);
                Array.ForEach(ties, writer.Write);
            }
        }
    }

    internal static LaneRecord Read(BinaryReader reader)
    {
        int flags = reader.ReadUInt16();
        LaneHead? head = (flags & HasHead) != 0 ? new(reader.ReadInt64(), new HeadPrint(reader.ReadUInt16(), reader.ReadUInt16())) : null;
        var reread = new LaneReread(ReadKey(reader, flags & HasFloor), ReadKey(reader, flags & HasCeiling));
        var knownSince = ReadKey(reader, flags & HasKnownSince);
        var end = ReadEnd(reader, flags & StateMask, knownSince is { } ticks ? ReadInstant(ticks) : null);
        LanePosition? position = (flags & HasPosition) != 0 ? ReadPosition(reader, (flags & HasCursor) != 0, (flags & HasTies) != 0) : null;
        var filter = (FilterApplied)((flags >> FilterShift) & FilterMask);
        return filter <= FilterApplied.Local && (flags & ~AllFlags) == 0
            ? new LaneRecord(end, position, head, (flags & OrderBroken) != 0, filter)
            {
                Reread = (flags & IsReread) != 0 ? reread : null,
                Doubt = Doubts[(flags >> DoubtShift) & DoubtMask],
            }
            : throw new FormatException("A flag is unknown.");
    }

    private static int StateOf(Completeness? end) => end?.State switch
    {
        CompletenessState.Complete => Complete,
        CompletenessState.Uncertain => Uncertain,
        CompletenessState.NotCovered => NotCovered,
        _ => Running,
    };

    private static Completeness? ReadEnd(BinaryReader reader, int state, DateTimeOffset? knownSince) => state switch
    {
        Complete => Completeness.Complete with { KnownSince = knownSince },
        Uncertain => Completeness.Uncertain(ReadText(reader)),
        NotCovered => Completeness.NotCovered(ReadText(reader)),
        _ => null,
    };

    private static LanePosition ReadPosition(BinaryReader reader, bool hasCursor, bool hasTies)
    {
        var key = reader.ReadInt64();
        var idHash = reader.ReadUInt64();
        return new LanePosition(hasCursor ? new PageCursor(ReadText(reader)) : null, key, idHash) { Ties = hasTies ? ReadTies(reader) : null };
    }

    private static uint[] ReadTies(BinaryReader reader)
    {
        var ties = new uint[reader.ReadByte()];
        for (var i = 0; i < ties.Length; i++)
        {
            ties[i] = reader.ReadUInt32();
        }

        return ties;
    }

    private static void WriteKey(BinaryWriter writer, long? key)
    {
        if (key is { } value)
        {
            writer.Write(value);
        }
    }

    private static long? ReadKey(BinaryReader reader, int flag) => flag != 0 ? reader.ReadInt64() : null;

    private static DateTimeOffset ReadInstant(long ticks) =>
        ticks >= DateTimeOffset.MinValue.Ticks && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new FormatException("The instant is out of range.");

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
