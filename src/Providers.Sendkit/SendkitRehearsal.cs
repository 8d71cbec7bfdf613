using System.Text.Json;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>
/// Reads and maps made-up elements beside the first calls. What that builds and compiles once in a process (the mapping, the serializer's metadata, the vocabulary)
/// takes longer than a request, so it is there by the first page.
/// </summary>
/// <remarks>One element after the other, since the calls themselves need the other core.</remarks>
internal static class SendkitRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("sendkit", "rehearsal"), "conversation");

    private static readonly Lazy<Task> Conversations = new(static () => Task.Run(MapConversation));
    private static readonly Lazy<Task> Messages = new(static () => OfConversations().ContinueWith(static _ => MapMessage(), TaskScheduler.Default));

    internal static Task OfConversations() => Conversations.Value;

    internal static Task OfMessages() => Messages.Value;

    private static void MapConversation()
    {
        // Not the mapping first: calls need these to be sent, and the mapping only when they are answered.
        _ = SendkitJsonContext.Default.ConversationPage;
        _ = SendkitJsonContext.Default.Thread;
        var payload = JsonSerializer.Deserialize("""{"id":"conversation"}"""u8, SendkitJsonContext.Default.SendkitConversation)!;
        SendkitMapping.Conversation(new(new(Nowhere, HasReplies: null), payload, default));
    }

    private static void MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"id":"message"}"""u8, SendkitJsonContext.Default.SendkitMessage)!;
        SendkitMapping.Message(new(new(new MessageId(Nowhere, "message"), new SendkitThread()), payload, default));
    }
}
