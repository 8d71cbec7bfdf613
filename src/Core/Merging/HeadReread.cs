using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>A lane's closing re-read: finds what rose above the watermark while the list was walked.</summary>
/// <remarks>
/// Rows rise during the re-read as well: one that leaves the second page for the top while the first is read would be missed. So a pass that took several pages
/// is followed by one down to where it began, until a pass needs one page only, which is a snapshot. What is found is kept to the end and yielded newest first.
/// </remarks>
internal sealed class HeadReread<T>(ItemShape<T> shape, LaneHead? head, LanePosition? yielded, long? ceiling)
{
    private const int MaxPasses = 8;
    private const int MaxRows = 10_000;

    private readonly Dictionary<string, LaneRow<T>> found = new(StringComparer.Ordinal);
    private readonly List<SkippedItem> skipped = [];
    private HeadPass<T> pass = new(shape, head?.Watermark, head?.Print);
    private int passes = 1;
    private List<LaneRow<T>> rows = [];
    private int next;

    internal bool IsOver { get; private set; }

    internal bool IsStalled { get; private set; }

    /// <summary>Whether the list changed faster than it could be read.</summary>
    internal bool IsOutrun { get; private set; }

    internal bool HasRow => next < rows.Count;

    internal long HeadKey => rows[next].SortKey;

    internal PageCursor? NextCursor { get; private set; }

    internal LanePosition? Position { get; private set; } = yielded;

    internal long? Ceiling { get; private set; } = ceiling;

    /// <summary>Unreadable elements that were not at the head before; known when it is over.</summary>
    internal IReadOnlyList<SkippedItem> Skipped => skipped;

    internal T Take()
    {
        var row = rows[next++];
        Position = new LanePosition(null, row.SortKey, StableHash.OfId(row.Id));
        return row.Item;
    }

    internal void Accept(PageCursor? cursor, Page<T> page)
    {
        foreach (var row in pass.Read(cursor, page))
        {
            if (!found.TryGetValue(row.Id, out var known) || row.SortKey > known.SortKey)
            {
                found[row.Id] = row;
            }
        }

        NextCursor = page.Next;
        IsStalled = pass.IsStalled;
        if (IsStalled || found.Count > MaxRows)
        {
            IsOutrun = !IsStalled;
            NoteSkipped();
            Finish();
        }
        else if (pass.IsOver)
        {
            EndPass();
        }
    }

    private void EndPass()
    {
        NoteSkipped();
        if (!pass.IsSnapshot && passes < MaxPasses)
        {
            passes++;
            NextCursor = null;
            pass = new HeadPass<T>(shape, pass.Head, print: null);
            return;
        }

        IsOutrun = !pass.IsSnapshot;
        Finish();
    }

    private void NoteSkipped()
    {
        if (passes == 1 && pass.Skipped.Count > 0 && default(HeadPrint).WithSkipped(pass.Skipped).Skipped != head?.Print.Skipped)
        {
            skipped.AddRange(pass.Skipped);
        }
    }

    private void Finish()
    {
        IsOver = true;
        rows = [.. found.Values.OrderByDescending(row => row.SortKey).ThenBy(row => row.Id, StringComparer.Ordinal)];
        long? top = rows.Count > 0 ? rows.Max(row => row.Key ?? LaneHead.NoKeys) : null;
        if (Position is { } reached && Ceiling is { } limit && top <= limit)
        {
            // Nothing rose since: what is above the position still lies where it was yielded from.
            next = rows.FindIndex(row => row.SortKey == reached.Key && StableHash.OfId(row.Id) == reached.IdHash) + 1;
            next = next > 0 ? next : rows.TakeWhile(row => row.SortKey > reached.Key).Count();
        }

        Ceiling = top ?? Ceiling;
    }
}
