using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>Page after page; it has ended when a page without a next cursor came, and not when cursors stood still or went on for ever.</summary>
/// <param name="Items">The items of all pages. A page may begin with the last items of the page before, so that nothing slips through between the two: those count once.</param>
/// <param name="HasEnded">Whether the last page had no next cursor.</param>
/// <param name="Pages">The pages as they came.</param>
internal sealed record Walk<T>(IReadOnlyList<T> Items, bool HasEnded, IReadOnlyList<Page<T>> Pages);

internal static class Walk
{
    /// <summary>A walk that needs more pages than this has lost its way: no vendor in these checks holds a tenth as many items.</summary>
    private const int MostPages = 500;

    internal static Task<Walk<Conversation>> ConversationsAsync(Bench bench, CancellationToken cancellationToken, int? size = null, ConversationQuery? query = null) =>
        ToEndAsync(cursor => bench.ListAsync(cancellationToken, cursor, size, query), static item => item.Id, "listing");

    internal static Task<Walk<Message>> MessagesAsync(
        Bench bench, ConversationId conversation, CancellationToken cancellationToken, int? size = null, MessageQuery? query = null) =>
        ToEndAsync(cursor => bench.MessagesAsync(conversation, cancellationToken, cursor, size, query), static item => item.Id, $"reading messages of {conversation}");

    private static async Task<Walk<T>> ToEndAsync<T, TId>(Func<PageCursor?, Task<OneOf<Page<T>, InboxFault>>> read, Func<T, TId> id, string what)
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

        return new Walk<T>([.. pages.SelectMany((page, place) => page.Items.Skip(place == 0 ? 0 : Overlap(pages[place - 1], page, id)))], cursor is null, pages);
    }

    /// <summary>How many of a page's first items are the last of the page before, in the same order.</summary>
    private static int Overlap<T, TId>(Page<T> before, Page<T> page, Func<T, TId> id)
    {
        var longest = Math.Min(before.Items.Count, page.Items.Count);
        return Enumerable.Range(0, longest + 1).Last(length => before.Items.TakeLast(length).Select(id).SequenceEqual(page.Items.Take(length).Select(id)));
    }
}
