using System.Text.Json;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>Reads and maps made-up elements of Sendkit beside the first calls.</summary>
internal static class SendkitRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("sendkit", "rehearsal"), "conversation");

    internal static Rehearsal Instance { get; } = new(static () => MapConversation(), static () => ReadConversation(), static () => MapMessage());

    private static Conversation MapConversation() =>
        SendkitMapping.Conversation(new(new(Nowhere, HasReplies: null), new SendkitConversation(), default));

    private static SendkitConversation? ReadConversation() =>
        JsonSerializer.Deserialize("""{"id":"conversation"}"""u8, SendkitJsonContext.Default.SendkitConversation);

    private static Message MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"id":"message"}"""u8, SendkitJsonContext.Default.SendkitMessage)!;
        return SendkitMapping.Message(new(new(new SendkitThreadOrigin(Nowhere, new SendkitThread()), "message"), payload, default));
    }
}
