using System.Globalization;
using UnifiedInbox.Providers.Sendkit.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>The two reads of Sendkit's inbox; attachments are a third, at addresses the thread gives. Read state, tags and replies change by other verbs, none of which is here.</summary>
internal static class SendkitRequests
{
    internal const string ListOperation = "sendkit.inbox.list";
    internal const string ThreadOperation = "sendkit.inbox.thread";
    internal const string AttachmentOperation = "sendkit.inbox.attachment";

    /// <summary>Paths on the same level as a conversation id: as an "id" they would make another call.</summary>
    private static readonly string[] ReservedSegments = ["unread-count", "mark-read", "tag", "dnc", "attachments"];

    internal static VendorCall<SendkitPage> Conversations(SendkitCursors page, bool unread) => new(
        ListOperation,
        VendorPath.Of("v1/inbox")
            .With("limit", page.Limit)
            .With("status", unread ? "unread" : null)
            .With("cursor", page.After)
            .With("page", page.Page?.ToString(CultureInfo.InvariantCulture))
            .ToRequest,
        static () => SendkitJsonContext.Default.ConversationPage);

    internal static VendorCall<SendkitAnswer<SendkitThread>> Thread(string conversationId) => new(
        ThreadOperation,
        VendorPath.Of("v1/inbox").Then(conversationId).ToRequest,
        static () => SendkitJsonContext.Default.Thread);

    /// <summary>The vendor's id out of a conversation's id.</summary>
    /// <exception cref="ArgumentException">It cannot be a conversation's.</exception>
    internal static string ConversationSegment(ConversationId conversation) =>
        PathSegment.Require(conversation.Value, nameof(conversation), ReservedSegments);

    internal static Action<HttpRequestMessage, string> Authorize(string? workspaceId) => (request, apiKey) =>
    {
        request.Headers.Add("X-Api-Key", apiKey);
        if (!string.IsNullOrWhiteSpace(workspaceId))
        {
            request.Headers.Add("X-Workspace-Id", workspaceId);
        }
    };
}
