using System.Text.Json;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>
/// Reads and maps made-up elements beside the first calls. What that builds and compiles once in a process (the mapping, the serializer's metadata, the vocabulary)
/// takes longer than a request, so it is there by the first page.
/// </summary>
/// <remarks>One element after the other, since the calls themselves need the other core.</remarks>
internal static class LemlistRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("lemlist", "rehearsal"), "conversation");

    private static readonly Lazy<Task> Conversations = new(static () => Task.Run(MapConversation));
    private static readonly Lazy<Task> Messages = new(static () => OfConversations().ContinueWith(static _ => MapMessage(), TaskScheduler.Default));

    internal static Task OfConversations() => Conversations.Value;

    internal static Task OfMessages() => Messages.Value;

    private static void MapConversation()
    {
        // Not the mapping first: calls need these to be sent, and the mapping only when they are answered.
        _ = LemlistJsonContext.Default.ConversationPage;
        _ = LemlistJsonContext.Default.MessagePage;
        var payload = JsonSerializer.Deserialize("""{"contactId":"conversation"}"""u8, LemlistJsonContext.Default.LemlistConversation)!;
        LemlistMapping.Conversation(new(new LemlistInbox(Nowhere.Account, "user"), payload, default));
    }

    private static void MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"_id":"message"}"""u8, LemlistJsonContext.Default.LemlistMessage)!;
        LemlistMapping.Message(new(Nowhere, payload, default));
    }
}
