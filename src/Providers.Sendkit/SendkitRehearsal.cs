using System.Text.Json;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>Reads and maps made-up answers of Sendkit beside the first calls.</summary>
internal static class SendkitRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("sendkit", "rehearsal"), "conversation");

    internal static Rehearsal Instance { get; } = new(
        static () => MapConversation(),
        static () => MapMessage(),
        static context => new SendkitProvider(new SendkitOptions { BaseUrl = "http://localhost", ApiKey = "sk_key" }, context),
        conversations: """{"data":[{"id":"conversation"}],"pagination":{"hasMore":false}}"""u8.ToArray(),
        messages: """{"data":{"id":"conversation","messages":[{"id":"message"}]}}"""u8.ToArray());

    private static Conversation MapConversation() =>
        SendkitMapping.Conversation(new(new(Nowhere, HasReplies: null), new SendkitConversation(), default));

    private static Message MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"id":"message"}"""u8, SendkitJsonContext.Default.SendkitMessage)!;
        return SendkitMapping.Message(new(new(new SendkitThreadOrigin(Nowhere, new SendkitThread()), "message"), payload, default));
    }
}
