using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

internal static class CursorPromises
{
    private const int LongestCursor = 255;

    /// <summary>The forms of known providers' cursors, by who makes them.</summary>
    private static readonly (string Provider, string Cursor)[] Foreign =
    [
        ("lemlist", "3:50"), ("sendkit", "c:664a1c2b9f1e8b0012ab34d0"), ("sendkit", "p:3:50"), ("leadconnector", "s:1711563229000:50"),
    ];

    private static readonly string[] Garbage = ["", " ", "\0", "☃", "not a cursor", "%2e%2e", "-1", new('9', 10_000)];

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "A cursor gives the same page again, also to another inbox of the account", RepeatsAsync,
            "Put all that the next request needs into the cursor, and keep nothing of a walk in the provider."),
        new(
            "A next cursor is at most 255 bytes long", IsShortAsync,
            "Use PageCursor.Marked, which gives null for a vendor's cursor that is too long, and report that as a skipped item."),
        new(
            "A cursor it did not make is a CursorFault and makes no request", RefusesAsync,
            "Read cursors strictly: give them a mark of your own (PageCursor.Marked and Behind), and return a CursorFault for all others."),
    ];

    private static async Task RepeatsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var first = await bench.PageAsync(cancellationToken, size: PageSizes.Small).ConfigureAwait(false);
        Expect.That(first.Next is not null, $"no next cursor {PageSizes.Describe(PageSizes.Small)}");
        var second = await bench.PageAsync(cancellationToken, first.Next, PageSizes.Small).ConfigureAwait(false);
        var again = await bench.PageAsync(cancellationToken, first.Next, PageSizes.Small).ConfigureAwait(false);
        ExpectSame(second, again, "the page, read again");

        using var other = new Bench(subject);
        ExpectSame(second, await other.PageAsync(cancellationToken, first.Next, PageSizes.Small).ConfigureAwait(false), "the page, read by another inbox");
    }

    private static void ExpectSame(Page<Conversation> one, Page<Conversation> other, string what)
    {
        Expect.SameItems(one.Items.Select(item => item.Id), other.Items.Select(item => item.Id), what);
        Expect.That(one.Next == other.Next, $"{what}: another next cursor");
    }

    private static async Task IsShortAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var walk = await Walk.ConversationsAsync(bench, cancellationToken, PageSizes.Small).ConfigureAwait(false);
        var longest = walk.Pages.Max(page => page.Next is { } next ? System.Text.Encoding.UTF8.GetByteCount(next.Value) : 0);
        Expect.That(longest <= LongestCursor, $"a cursor of {longest} bytes", $"at most {LongestCursor}");
    }

    private static async Task RefusesAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var foreign = Foreign.Where(entry => entry.Provider != bench.Provider.Account.Provider).Select(entry => entry.Cursor);
        foreach (var cursor in Garbage.Concat(foreign))
        {
            var read = await bench.ListAsync(cancellationToken, new PageCursor(cursor)).ConfigureAwait(false);
            var what = $"listing from the cursor '{(cursor.Length > 40 ? $"{cursor[..40]}..." : cursor)}'";
            Expect.Fault<CursorFault>(read.IsT1 ? read.AsT1 : null, what);
            Expect.That(bench.Vendor.Requests.Count == 0, $"{what} made a request");
        }
    }
}
