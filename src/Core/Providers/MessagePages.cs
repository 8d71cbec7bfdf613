using OneOf;

namespace UnifiedInbox.Providers;

/// <summary>Reads a conversation's message pages to their end, for providers whose vendor pages its threads.</summary>
public static class MessagePages
{
    private const int MostPasses = 3;

    /// <summary>Reads a thread whose vendor gives nothing but pages of messages: as <see cref="CollectAsync"/>, put together oldest first.</summary>
    /// <param name="reader">Reads the pages.</param>
    /// <param name="conversation">The thread's conversation.</param>
    /// <param name="maxMessages">The cap.</param>
    /// <param name="cursorsNameMessages">Whether a cursor is the id of a message; see <see cref="CollectAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The thread, or the first page's fault.</returns>
    public static async Task<OneOf<ConversationThread, InboxFault>> ReadThreadAsync(
        IMessageReader reader, ConversationId conversation, int maxMessages, bool cursorsNameMessages = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var collected = await CollectAsync(
            (page, token) => reader.ListMessagesAsync(conversation, new MessageQuery(), page, token), maxMessages, cursorsNameMessages, cancellationToken)
            .ConfigureAwait(false);
        return collected.TryGetValue(out var messages, out var fault)
            ? new ConversationThread
            {
                Id = conversation,
                Messages = ThreadOrder.Messages(messages.NewestFirst.Reverse()),
                Completeness = messages.Completeness,
                Fault = messages.Fault,
                Skipped = messages.Skipped,
            }
            : fault;
    }

    /// <summary>
    /// Reads page after page, newest first, until the vendor's end, a stall, a fault or the cap. A stall is a cursor that was there before, a second empty page in a
    /// row, or a third page in a row without anything new. Where messages went missing while the thread was read, so that others may have been passed over, it is
    /// read from the newest once more, up to three times in all: <see cref="UncertainReason.Moving"/> when that did not help.
    /// </summary>
    /// <remarks>That messages went is seen by a <see cref="PageExtent.Total"/> that falls, or by a page that is gone (see <paramref name="cursorsNameMessages"/>).</remarks>
    /// <param name="readPage">Reads one page.</param>
    /// <param name="maxMessages">The cap.</param>
    /// <param name="cursorsNameMessages">
    /// Whether a cursor is the id of a message, which may be deleted before the next page is asked for: then a page that is empty, refused or not found is one that
    /// is gone, unless the same cursor led there before.
    /// </param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was read, or the first page's fault: only that one decides whether a thread is a fault.</returns>
    public static async Task<OneOf<CollectedMessages, InboxFault>> CollectAsync(
        Func<PageRequest, CancellationToken, Task<OneOf<Page<Message>, InboxFault>>> readPage,
        int maxMessages,
        bool cursorsNameMessages = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readPage);
        IReadOnlyList<Message> messages = [];
        IReadOnlyList<SkippedItem> skipped = [];
        PageCursor? gone = null;
        for (var passes = 1; ; passes++)
        {
            var pass = new MessagePass(readPage, maxMessages, cursorsNameMessages, gone);
            var end = await pass.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (end.Fault is { } fault && passes == 1 && !pass.HasFirstPage)
            {
                return fault;
            }

            messages = passes == 1 ? pass.Messages : [.. pass.Messages.Concat(messages).DistinctBy(message => message.Id)];
            skipped = passes == 1 ? pass.Skipped : [.. pass.Skipped, .. skipped.Where(item => !pass.Skipped.Contains(item))];
            if (!end.IsWorthAnotherPass || passes == MostPasses)
            {
                return new CollectedMessages(messages, end.Completeness, end.Fault, skipped);
            }

            gone = end.Gone;
        }
    }
}
