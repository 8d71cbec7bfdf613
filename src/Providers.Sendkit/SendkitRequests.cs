using System.Globalization;
using RestSharp;
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
        () => new RestRequest("v1/inbox")
            .AddQueryParameter("limit", page.Limit)
            .AddOptionalParameter("status", unread ? "unread" : null)
            .AddOptionalParameter("cursor", page.After)
            .AddOptionalParameter("page", page.Page?.ToString(CultureInfo.InvariantCulture)),
        SendkitJsonContext.Default.ConversationPage);

    internal static VendorCall<SendkitAnswer<SendkitThread>> Thread(string conversationId) => new(
        ThreadOperation,
        () => new RestRequest("v1/inbox/{conversationId}").AddUrlSegment("conversationId", conversationId),
        SendkitJsonContext.Default.Thread);

    /// <summary>The vendor's id out of a conversation's id.</summary>
    /// <exception cref="ArgumentException">It cannot be a conversation's.</exception>
    internal static string ConversationSegment(ConversationId conversation) =>
        PathSegment.Require(conversation.Value, nameof(conversation), ReservedSegments);

    internal static Action<RestRequest, string> Authorize(string? workspaceId) => (request, apiKey) =>
    {
        request.AddHeader("X-Api-Key", apiKey);
        if (!string.IsNullOrWhiteSpace(workspaceId))
        {
            request.AddHeader("X-Workspace-Id", workspaceId);
        }
    };
}
