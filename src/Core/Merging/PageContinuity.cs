using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Says of each page whether it goes on where the one before it ended, and where to ask again when it does not.</summary>
/// <param name="rows">The rows of the page that is judged.</param>
/// <param name="doubt">What a lane that is resumed already doubts; null for nothing.</param>
internal sealed class PageContinuity<T>(PageRows<T> rows, string? doubt)
{
    private const int MaxRepeats = 2;
    private const int MaxStepsBack = 3;

    private readonly PageCover cover = new();
    private (PageCursor? Cursor, PageExtent? Extent, ulong? Ids) last;
    private int repeats;
    private int stepsBack;

    /// <summary>Why the list may not have been read whole, as a word of <see cref="UncertainReason"/>; null while there is no reason to think so.</summary>
    internal string? Doubt { get; private set; } = doubt;

    /// <summary>Where to ask after <see cref="PageVerdict.StepBack"/>.</summary>
    internal PageCursor? EarlierPage { get; private set; }

    internal PageVerdict Judge(PageCursor? cursor, Page<T> page)
    {
        if (RepeatsTheLast(cursor, page))
        {
            // Asked again, a vendor that went wrong once gives the right page.
            if (repeats++ < MaxRepeats && Doubt is null)
            {
                return PageVerdict.AskAgain;
            }

            Mistrust(UncertainReason.Stalled);
        }

        repeats = 0;
        if (!cover.Reaches(page.Extent))
        {
            if (stepsBack++ < MaxStepsBack)
            {
                var isKnown = cover.TryStepBack(out var earlier);
                EarlierPage = earlier;
                return isKnown ? PageVerdict.StepBack : PageVerdict.StartOver;
            }

            Mistrust(UncertainReason.Moving);
        }

        Note(cursor, page);
        return PageVerdict.GoesOn;
    }

    /// <summary>That a page held something new, so that stepping back was worth it.</summary>
    internal void NoteNews() => stepsBack = 0;

    /// <summary>The next page is the first of the list again.</summary>
    internal void StartOver() => cover.Clear();

    internal void Mistrust(string reason) => Doubt ??= reason;

    private void Note(PageCursor? cursor, Page<T> page)
    {
        cover.Add(cursor, page.Extent);
        if (page.Next is null && page.Extent is { } extent && extent.End < extent.Total)
        {
            Mistrust(UncertainReason.Short);
        }

        if (page.Items.Count > 0)
        {
            last = (cursor, page.Extent, rows.Digest);
        }
    }

    /// <summary>The same rows under another cursor, which a list that moves can only explain by as many new rows on top.</summary>
    internal bool RepeatsTheLast(PageCursor? cursor, Page<T> page) =>
        rows.Digest == last.Ids
        && cursor != last.Cursor
        && !(page.Extent?.Total - last.Extent?.Total >= page.Items.Count);
}
