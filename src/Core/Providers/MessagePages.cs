using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>Reads a conversation's message pages to their end, for providers whose vendor pages its threads.</summary>
public static class MessagePages
{
    private const int MostPagesWithoutAMessage = 3;

    /// <summary>
    /// Reads page after page, newest first, until the vendor's end, a stall, a fault or the cap. A stall is a cursor that does not advance, a page without anything
    /// new, or a third page in a row that holds unreadable elements only.
    /// </summary>
    /// <param name="readPage">Reads one page.</param>
    /// <param name="maxMessages">The cap.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was read, or the first page's fault: only that one decides whether a thread is a fault.</returns>
    public static async Task<OneOf<CollectedMessages, InboxFault>> CollectAsync(
        Func<PageRequest, CancellationToken, Task<OneOf<Page<Message>, InboxFault>>> readPage, int maxMessages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readPage);
        var messages = new List<Message>();
        var skipped = new List<SkippedItem>();
        var ids = new HashSet<MessageId>();
        PageCursor? cursor = null;
        var pagesWithoutAMessage = 0;
        for (var first = true; ; first = false)
        {
            var read = await readPage(new PageRequest(cursor), cancellationToken).ConfigureAwait(false);
            if (!read.TryGetValue(out var page, out var fault))
            {
                return first ? fault : Collected(Completeness.Uncertain(UncertainReason.Fault), fault);
            }

            var fresh = page.Items.Where(message => ids.Add(message.Id)).ToList();
            messages.AddRange(fresh);
            skipped.AddRange(page.Skipped);
            if (page.Next is null)
            {
                return Collected(Completeness.Complete);
            }

            pagesWithoutAMessage = fresh.Count > 0 ? 0 : pagesWithoutAMessage + 1;
            var nothingNew = fresh.Count == 0 && (page.Skipped.Count == 0 || pagesWithoutAMessage == MostPagesWithoutAMessage);
            if (page.Next == cursor || nothingNew)
            {
                return Collected(Completeness.Uncertain(UncertainReason.Stalled));
            }

            if (messages.Count >= maxMessages)
            {
                return Collected(Completeness.Uncertain(UncertainReason.Cap));
            }

            cursor = page.Next;
        }

        CollectedMessages Collected(Completeness completeness, InboxFault? fault = null) => new(messages, completeness, fault, skipped);
    }
}
