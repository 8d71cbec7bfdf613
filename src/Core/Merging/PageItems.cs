using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Gives a page's items without a call through an interface for each.</summary>
internal static class PageItems
{
    internal static ReadOnlySpan<T> AsSpan<T>(this Page<T> page) => page.Items is T[] items ? items : [.. page.Items];
}
