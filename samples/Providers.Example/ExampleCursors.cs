namespace UnifiedInbox.Providers.Example;

/// <summary>The vendor's own cursor, opaque, behind a mark that tells it from another provider's: <c>example:eyJv...</c>. None is the first page.</summary>
internal static class ExampleCursors
{
    internal const string TooLong = "more follows, but the vendor's cursor is too long to keep";

    private const string Mark = "example";

    /// <summary>False for a cursor that is not one of ours.</summary>
    internal static bool TryRead(PageRequest page, out string? after)
    {
        after = page.Cursor?.Behind(Mark);
        return page.Cursor is null || after is not null;
    }

    internal static PageCursor? Next(string? after) => PageCursor.Marked(Mark, after);
}
