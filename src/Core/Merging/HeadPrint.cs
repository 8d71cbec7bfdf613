namespace UnifiedInbox;

/// <summary>Tells whether the rows at the watermark and the unreadable elements are the same as when the walk started; the order does not count.</summary>
/// <param name="Rows">16 bits of the ids at the watermark.</param>
/// <param name="Skipped">16 bits of the skipped elements.</param>
internal readonly record struct HeadPrint(ushort Rows, ushort Skipped)
{
    internal static HeadPrint Of<T>(LaneQueue<T> rows, long watermark)
    {
        var print = default(HeadPrint);
        for (var place = 0; place < rows.Count; place++)
        {
            print = rows[place].Key == watermark ? print.WithRow(rows[place].IdHash) : print;
        }

        return print;
    }

    internal HeadPrint WithRow(ulong idHash) => this with { Rows = (ushort)(Rows ^ Fold(idHash)) };

    internal HeadPrint WithSkipped(IEnumerable<SkippedItem> items) =>
        items.Aggregate(this, (print, item) => print with { Skipped = (ushort)(print.Skipped ^ Fold(StableHash.OfId(item.Id ?? item.Reason))) });

    // 0 is what no row at all leaves, so no single row may fold to it.
    private static ushort Fold(ulong hash) => (ushort)Math.Max(1, (hash ^ (hash >> 16) ^ (hash >> 32) ^ (hash >> 48)) & ushort.MaxValue);
}
