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
        VendorPath.Of("conversations/search")
            .With("locationId", locationId)
            .With("sort", "desc")
            .With("sortBy", "last_message_date")
            .With("limit", page.Limit)
            .With("startAfterDate", page.StartAfter)
            .With("status", unread ? "unread" : null)
            .ToRequest,
        static () => LeadConnectorJsonContext.Default.LeadConnectorConversationPage);

    internal static VendorCall<LeadConnectorAnswer<LeadConnectorConversation>> Conversation(string conversationId) => new(
        ConversationOperation,
        VendorPath.Of("conversations").Then(conversationId).ToRequest,
        static () => LeadConnectorJsonContext.Default.ConversationAnswer);

    internal static VendorCall<LeadConnectorMessagePage> Messages(string conversationId, string? types, int limit, PageCursor? after) => new(
        MessagesOperation,
        VendorPath.Of("conversations")
            .Then(conversationId)
            .Then("messages")
            .With("limit", limit)
            .With("lastMessageId", after?.Value)
            .With("type", types)
            .ToRequest,
        static () => LeadConnectorJsonContext.Default.LeadConnectorMessagePage);

    internal static VendorCall<LeadConnectorAnswer<LeadConnectorMail>> Mail(string mailId) => new(
        MailOperation,
        VendorPath.Of("conversations/messages/email").Then(mailId).ToRequest,
        static () => LeadConnectorJsonContext.Default.MailAnswer);

    /// <summary>The vendor's id out of a conversation's id.</summary>
    /// <exception cref="ArgumentException">It cannot be a conversation's.</exception>
    internal static string ConversationId(ConversationId conversation) =>
        PathSegment.Require(conversation.Value, nameof(conversation), ReservedSegments);

    internal static void Authorize(HttpRequestMessage request, string accessToken)
    {
        request.Headers.Authorization = new("Bearer", accessToken);
        request.Headers.Add("Version", ApiVersion);
    }
}
