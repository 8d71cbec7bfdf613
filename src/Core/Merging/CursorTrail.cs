using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Remembers where the page before the current one starts; pages without items do not count.</summary>
internal sealed class CursorTrail
{
    private (PageCursor? Cursor, bool IsKnown) last;

    internal PageCursor? Earlier { get; private set; }

    internal void Note(PageCursor? cursor)
    {
        Earlier = last.IsKnown ? last.Cursor : cursor;
        last = (cursor, true);
    }

    /// <summary>The pages that follow have no page before them, and rows that were found earlier keep their place.</summary>
    internal void Clear() => last = default;

    internal void SetEarlier(PageCursor? cursor) => Earlier = cursor;
}
