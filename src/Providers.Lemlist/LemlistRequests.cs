using System.Text;
using UnifiedInbox.Providers.Lemlist.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>The two reads of lemlist's inbox. No request here can mark anything as read: <c>markAsRead=true</c> is a GET that changes state.</summary>
internal static class LemlistRequests
{
    internal const string ListOperation = "lemlist.inbox.list";
    internal const string MessagesOperation = "lemlist.inbox.messages";

    /// <summary>Paths on the same level as a contact id: as an "id" they would make another call.</summary>
    private static readonly string[] ReservedSegments = ["labels", "email", "linkedin", "whatsapp", "sms", "conversations"];

    internal static VendorCall<LemlistPage<LemlistConversation>> Conversations(string userId, LemlistCursors page) => new(
        ListOperation,
        VendorPath.Of("inbox")
            .With("userId", userId)
            .With("page", page.Position)
            .With("limit", page.Limit)
            .ToRequest,
        static () => LemlistJsonContext.Default.ConversationPage);

    internal static VendorCall<LemlistPage<LemlistMessage>> Messages(string contactId, string userId, LemlistCursors page) => new(
        MessagesOperation,
        VendorPath.Of("inbox")
            .Then(contactId)
            .With("userId", userId)
            .With("skip", page.Position)
            .With("limit", page.Limit)
            .ToRequest,
        static () => LemlistJsonContext.Default.MessagePage);

    /// <summary>The contact id out of a conversation's id.</summary>
    /// <exception cref="ArgumentException">It cannot be a contact's.</exception>
    internal static string ContactId(ConversationId conversation) =>
        PathSegment.Require(conversation.Value, nameof(conversation), ReservedSegments);

    /// <summary>Basic authentication with an empty user name; the reference calls the colon before the key a semicolon.</summary>
    internal static void Authorize(HttpRequestMessage request, string apiKey) =>
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($":{apiKey}")));
}
