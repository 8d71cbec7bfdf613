using RestSharp;
using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>The four reads of LeadConnector's conversations. None of them changes anything.</summary>
internal static class LeadConnectorRequests
{
    internal const string ListOperation = "leadconnector.conversations.search";
    internal const string ConversationOperation = "leadconnector.conversations.get";
    internal const string MessagesOperation = "leadconnector.messages.list";
    internal const string MailOperation = "leadconnector.mails.get";
    internal const string AttachmentOperation = "leadconnector.attachments.get";

    private const string ApiVersion = "2021-04-15";

    /// <summary>Paths on the same level as a conversation id: as an "id" they would make another call.</summary>
    private static readonly string[] ReservedSegments = ["search", "messages", "providers", "preferences", "locations"];

    /// <remarks>The order is asked for: the cursor only means something together with it.</remarks>
    internal static VendorCall<LeadConnectorConversationPage> Conversations(string locationId, bool unread, LeadConnectorCursors page) => new(
        ListOperation,
        () => new RestRequest("conversations/search")
            .AddQueryParameter("locationId", locationId)
            .AddQueryParameter("sort", "desc")
            .AddQueryParameter("sortBy", "last_message_date")
            .AddQueryParameter("limit", page.Limit)
            .AddOptionalParameter("startAfterDate", page.StartAfter)
            .AddOptionalParameter("status", unread ? "unread" : null),
        LeadConnectorJsonContext.Default.LeadConnectorConversationPage);

    internal static VendorCall<LeadConnectorAnswer<LeadConnectorConversation>> Conversation(string conversationId) => new(
        ConversationOperation,
        () => new RestRequest("conversations/{conversationId}").AddUrlSegment("conversationId", conversationId),
        LeadConnectorJsonContext.Default.ConversationAnswer);

    internal static VendorCall<LeadConnectorMessagePage> Messages(string conversationId, string? types, int limit, PageCursor? after) => new(
        MessagesOperation,
        () => new RestRequest("conversations/{conversationId}/messages")
            .AddUrlSegment("conversationId", conversationId)
            .AddQueryParameter("limit", limit)
            .AddOptionalParameter("lastMessageId", after?.Value)
            .AddOptionalParameter("type", types),
        LeadConnectorJsonContext.Default.LeadConnectorMessagePage);

    internal static VendorCall<LeadConnectorAnswer<LeadConnectorMail>> Mail(string mailId) => new(
        MailOperation,
        () => new RestRequest("conversations/messages/email/{mailId}").AddUrlSegment("mailId", mailId),
        LeadConnectorJsonContext.Default.MailAnswer);

    /// <summary>The vendor's id out of a conversation's id.</summary>
    /// <exception cref="ArgumentException">It cannot be a conversation's.</exception>
    internal static string ConversationId(ConversationId conversation) =>
        PathSegment.Require(conversation.Value, nameof(conversation), ReservedSegments);

    internal static void Authorize(RestRequest request, string accessToken) => request
        .AddHeader("Authorization", $"Bearer {accessToken}")
        .AddHeader("Version", ApiVersion)
        .AddHeader("Accept", "application/json");
}
