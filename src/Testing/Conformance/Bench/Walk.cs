using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>Page after page; it has ended when a page without a next cursor came, and not when cursors stood still or went on for ever.</summary>
internal sealed record Walk<T>(IReadOnlyList<T> Items, bool HasEnded, IReadOnlyList<Page<T>> Pages);

internal static class Walk
{
    /// <summary>A walk that needs more pages than this has lost its way: no vendor in these checks holds a tenth as many items.</summary>
    private const int MostPages = 500;

    internal static Task<Walk<Conversation>> ConversationsAsync(Bench bench, CancellationToken cancellationToken, int? size = null, ConversationQuery? query = null) =>
        ToEndAsync(cursor => bench.ListAsync(cancellationToken, cursor, size, query), "listing");

    internal static Task<Walk<Message>> MessagesAsync(
        Bench bench, ConversationId conversation, CancellationToken cancellationToken, int? size = null, MessageQuery? query = null) =>
        ToEndAsync(cursor => bench.MessagesAsync(conversation, cancellationToken, cursor, size, query), $"reading messages of {conversation}");

    private static async Task<Walk<T>> ToEndAsync<T>(Func<PageCursor?, Task<OneOf<Page<T>, InboxFault>>> read, string what)
    {
        var pages = new List<Page<T>>();
        var cursors = new HashSet<PageCursor>();
        PageCursor? cursor = null;
        do
        {
            var page = Expect.Value(await read(cursor).ConfigureAwait(false), what);
            pages.Add(page);
            cursor = page.Next;
        }
        while (cursor is { } next && cursors.Add(next) && pages.Count < MostPages);

        return new Walk<T>([.. pages.SelectMany(page => page.Items)], cursor is null, pages);
    }
}
