using System.Text;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>Where the next page of messages starts: the id of the oldest message received, as the vendor wrote it.</summary>
internal static class LeadConnectorMessageCursors
{
    private const int LongestId = 200;

    internal static bool IsReadable(PageCursor? cursor) => cursor is not { } given || IsUsable(given.Value);

    /// <summary>
    /// The next page's cursor, null when the page does not name a message to go on from. It may be the cursor just sent: that the vendor's paging stands still is
    /// for whoever walks it to see.
    /// </summary>
    internal static PageCursor? After(LeadConnectorMessagePage page)
    {
        var id = IsUsable(page.LastMessageId) ? page.LastMessageId : page.Messages?.Readable.LastOrDefault()?.Id;
        return IsUsable(id) ? new PageCursor(id!) : null;
    }

    /// <summary>
    /// Whether a page begins with the message it was asked from, which is not documented, and ends with it: then no older one is left, whatever the page announces.
    /// </summary>
    internal static bool IsAllThereIs(PageCursor? cursor, LeadConnectorMessagePage page) =>
        cursor is { } asked && page.Messages is { Count: 1 } && page.Messages.Readable.FirstOrDefault()?.Id == asked.Value;

    private static bool IsUsable(string? id) => !string.IsNullOrWhiteSpace(id) && Encoding.UTF8.GetByteCount(id) <= LongestId && !id.Any(char.IsControl);
}
