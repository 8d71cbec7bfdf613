using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>One reading of a thread from its newest message on.</summary>
internal sealed class MessagePass(
    Func<PageRequest, CancellationToken, Task<OneOf<Page<Message>, InboxFault>>> readPage, int maxMessages, bool cursorsNameMessages, PageCursor? goneBefore)
{
    private const int MostPagesWithoutNews = 3;
    private const int MostEmptyPages = 2;

    private readonly HashSet<MessageId> ids = [];
    private readonly HashSet<PageCursor> cursors = [];
    private int emptyPages;
    private int pagesWithoutNews;
    private long? total;

    /// <summary>In the vendor's order, each once.</summary>
    internal List<Message> Messages { get; } = [];

    internal List<SkippedItem> Skipped { get; } = [];

    internal bool HasFirstPage { get; private set; }

    internal async Task<MessagePassEnd> ReadAsync(CancellationToken cancellationToken)
    {
        PageCursor? cursor = null;
        while (true)
        {
            var read = await readPage(new PageRequest(cursor), cancellationToken).ConfigureAwait(false);
            if (!read.TryGetValue(out var page, out var fault))
            {
                var isGone = fault is NotFoundFault or RejectedFault && CanBeGone(cursor);
                return new MessagePassEnd(Completeness.Uncertain(UncertainReason.Fault), fault, isGone, cursor);
            }

            HasFirstPage = true;
            var hasNews = Take(page);
            if (Moved(cursor, page) is { } moved)
            {
                return moved;
            }

            if (page.Next is not { } next)
            {
                return new MessagePassEnd(page.Extent is { } last && last.End < last.Total ? Completeness.Uncertain(UncertainReason.Short) : Completeness.Complete);
            }

            if (IsStalled(page, next, hasNews))
            {
                return new MessagePassEnd(Completeness.Uncertain(UncertainReason.Stalled));
            }

            if (Messages.Count >= maxMessages)
            {
                return new MessagePassEnd(Completeness.Uncertain(UncertainReason.Cap));
            }

            cursor = next;
        }
    }

    private static bool IsEmptyPage(Page<Message> page) => page.Items.Count == 0 && page.Skipped.Count == 0;

    private bool CanBeGone(PageCursor? cursor) => cursorsNameMessages && cursor is not null && cursor != goneBefore;

    private bool Take(Page<Message> page)
    {
        var known = Messages.Count;
        Messages.AddRange(page.Items.Where(message => ids.Add(message.Id)));
        Skipped.AddRange(page.Skipped);
        return Messages.Count > known;
    }

    /// <summary>Rows only move up over a page edge when more went than came, and then the total falls.</summary>
    private MessagePassEnd? Moved(PageCursor? cursor, Page<Message> page)
    {
        var isGone = IsEmptyPage(page) && CanBeGone(cursor);
        var hasShrunk = page.Extent?.Total < total;
        total = page.Extent?.Total ?? total;
        return isGone || hasShrunk
            ? new MessagePassEnd(Completeness.Uncertain(UncertainReason.Moving), IsWorthAnotherPass: true, Gone: isGone ? cursor : null)
            : null;
    }

    /// <summary>An empty page may be a hiccup, and arrivals push whole pages down: both are borne for a while.</summary>
    private bool IsStalled(Page<Message> page, PageCursor next, bool hasNews)
    {
        pagesWithoutNews = hasNews ? 0 : pagesWithoutNews + 1;
        emptyPages = IsEmptyPage(page) ? emptyPages + 1 : 0;
        var wasThere = !cursors.Add(next) && emptyPages == 0;
        return wasThere || emptyPages == MostEmptyPages || pagesWithoutNews == MostPagesWithoutNews;
    }
}
