using UnifiedInbox.Providers.Example.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Example;

/// <summary>The two reads of the made-up vendor; files are a third, at addresses its messages give. None of them changes anything.</summary>
internal static class ExampleRequests
{
    internal const string ListOperation = "example.conversations.list";
    internal const string MessagesOperation = "example.messages.list";
    internal const string FileOperation = "example.files.get";

    internal static VendorCall<ExamplePage<ExampleConversation>> Conversations(string? after, int limit, bool unread) => new(
        ListOperation,
        VendorPath.Of("conversations")
            .With("limit", limit)
            .With("after", after)
            .With("unread", unread ? "true" : null)
            .ToRequest,
        static () => ExampleJsonContext.Default.ConversationPage);

    internal static VendorCall<ExamplePage<ExampleMessage>> Messages(string conversationId, string? after, int limit) => new(
        MessagesOperation,
        VendorPath.Of("conversations")
            .Then(conversationId)
            .Then("messages")
            .With("limit", limit)
            .With("after", after)
            .ToRequest,
        static () => ExampleJsonContext.Default.MessagePage);

    /// <summary>The vendor's id out of a conversation's id; <c>search</c> is another call on the same level.</summary>
    /// <exception cref="ArgumentException">It cannot be a conversation's.</exception>
    internal static string ConversationId(ConversationId conversation) => PathSegment.Require(conversation.Value, nameof(conversation), "search");

    internal static void Authorize(HttpRequestMessage request, string token) => request.Headers.Add("X-Example-Token", token);
}
