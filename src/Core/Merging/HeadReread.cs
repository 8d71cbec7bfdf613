using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>A lane's closing re-read: finds what rose above the watermark while the list was walked.</summary>
/// <remarks>
/// Rows rise during the re-read as well: one that leaves the second page for the top while the first is read would be missed. So a pass that took several pages
/// is followed by one down to where it began, until a pass needs one page only, which is a snapshot. What is found is kept to the end and yielded newest first.
/// </remarks>
internal sealed class HeadReread<T>
{
    private const int MaxPasses = 8;
    private const int MaxRows = 10_000;

    private readonly ItemShape<T> shape;
    private readonly PageRows<T> pageRows;
    private readonly LaneHead? head;
    private readonly SeenIds seen;
    private readonly PageContinuity<T> continuity;
    private readonly bool isOrdered;
    private readonly TimeProvider time;
    private readonly Dictionary<ulong, LaneRow<T>> found = [];
    private readonly List<SkippedItem> skipped = [];
    private readonly LanePosition? start;
    private HeadPass<T> pass;
    private bool isFirstPass = true;
    private int passes = 1;
    private int known;

    /// <summary>A re-read from the top.</summary>
    /// <param name="shape">How to read the items.</param>
    /// <param name="pageRows">The rows of the page that is read.</param>
    /// <param name="head">The top of the list when the walk started; null for an empty list.</param>
    /// <param name="seen">What the walk yielded, which is no news.</param>
    /// <param name="continuity">What the walk read last.</param>
    /// <param name="isOrdered">Whether the walk met no row out of order.</param>
    /// <param name="start">How far an earlier re-read had come.</param>
    /// <param name="time">The clock.</param>
    internal HeadReread(
        ItemShape<T> shape, PageRows<T> pageRows, LaneHead? head, SeenIds seen, PageContinuity<T> continuity, bool isOrdered, LaneRecord start, TimeProvider time)
    {
        (this.shape, this.pageRows, this.head, this.seen, this.continuity, this.isOrdered, this.time) = (shape, pageRows, head, seen, continuity, isOrdered, time);
        (this.start, Ceiling) = start.Reread is { } earlier ? (start.Position, earlier.Ceiling) : (null, null);
        continuity.StartOver();
        pass = new HeadPass<T>(shape, pageRows, head?.Watermark, head?.Print, isOrdered, Now);
    }

    internal bool IsOver { get; private set; }

    internal bool IsStalled { get; private set; }

    /// <summary>What was found; filled when it is over.</summary>
    internal LaneQueue<T> Queue { get; } = new();

    internal PageCursor? NextCursor { get; private set; }

    internal LanePosition? Position => Queue.Taken > known && Queue[Queue.Taken - 1] is var row ? new LanePosition(null, row.SortKey, row.IdHash) : start;

    internal long? Ceiling { get; private set; }

    /// <summary>Unreadable elements that were not at the head before; known when it is over.</summary>
    internal IReadOnlyList<SkippedItem> Skipped => skipped;

    private long Now => time.GetUtcNow().UtcTicks;

    internal void Accept(PageCursor? cursor, Page<T> page)
    {
        switch (continuity.Judge(cursor, page))
        {
            case PageVerdict.GoesOn:
                Read(cursor, page);
                break;
            case PageVerdict.AskAgain:
                NextCursor = cursor;
                break;
            case PageVerdict.StepBack:
                pass.StepBack();
                NextCursor = continuity.EarlierPage;
                break;
            case var _ when !TryStartOver():
                GiveUp();
                break;
        }
    }

    /// <summary>Begins the pass again; false when there were too many.</summary>
    internal bool TryStartOver()
    {
        if (passes == MaxPasses)
        {
            return false;
        }

        Begin(pass.Anew(Now));
        return true;
    }

    private void Read(PageCursor? cursor, Page<T> page)
    {
        foreach (var row in pass.Read(cursor, page))
        {
            if (!seen.WasYielded(row.IdHash, row.SortKey) && (!found.TryGetValue(row.IdHash, out var earlier) || row.SortKey > earlier.SortKey))
            {
                found[row.IdHash] = row;
            }
        }

        NextCursor = page.Next;
        IsStalled = pass.IsStalled;
        if (IsStalled)
        {
            Finish();
        }
        else if (found.Count > MaxRows)
        {
            GiveUp();
        }
        else if (pass.IsOver)
        {
            EndPass();
        }
    }

    private void EndPass()
    {
        if (pass.IsSnapshot)
        {
            Finish();
        }
        else if (passes < MaxPasses)
        {
            NoteSkipped();
            isFirstPass = false;
            Begin(new HeadPass<T>(shape, pageRows, pass.Head, print: null, isOrdered, Now));
        }
        else
        {
            GiveUp();
        }
    }

    private void Begin(HeadPass<T> following)
    {
        passes++;
        NextCursor = null;
        continuity.StartOver();
        pass = following;
    }

    /// <summary>The list changed faster than it could be read.</summary>
    private void GiveUp()
    {
        continuity.Mistrust(UncertainReason.Moving);
        Finish();
    }

    private void NoteSkipped()
    {
        if (isFirstPass && pass.Skipped.Count > 0 && default(HeadPrint).WithSkipped(pass.Skipped).Skipped != head?.Print.Skipped)
        {
            skipped.AddRange(pass.Skipped);
        }
    }

    private void Finish()
    {
        NoteSkipped();
        IsOver = true;
        List<LaneRow<T>> rows = [.. found.Values.OrderByDescending(row => row.SortKey).ThenBy(row => row.IdHash)];
        rows.ForEach(row => Queue.Add(row));
        long? top = rows.Count > 0 ? rows.Max(row => row.Key ?? LaneHead.NoKeys) : null;
        if (start is { } reached && Ceiling is { } limit && top <= limit)
        {
            // Nothing rose since: what is above the position still lies where it was yielded from.
            known = rows.FindIndex(row => row.SortKey == reached.Key && row.IdHash == reached.IdHash) + 1;
            known = known > 0 ? known : rows.TakeWhile(row => row.SortKey > reached.Key).Count();
            Queue.Skip(known);
        }

        Ceiling = top ?? Ceiling;
    }
}
