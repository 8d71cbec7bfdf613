using System.Text.Json;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>
/// Reads and maps made-up elements beside the first calls. What that builds and compiles once in a process (the mapping, the serializer's metadata, the vocabulary)
/// takes longer than a request, so it is there by the first page.
/// </summary>
/// <remarks>
/// The mapping comes first and with any account: it takes longest, most of it whatever is mapped. One thing after the other, since the calls themselves need the other core.
/// </remarks>
internal static class LeadConnectorRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("leadconnector", "rehearsal"), "conversation");

    private static readonly Lazy<Task> Mapping = new(static () => Task.Run(MapConversation));
    private static readonly Lazy<Task> Conversations = new(static () => OfMapping().ContinueWith(static _ => ReadConversation(), TaskScheduler.Default));
    private static readonly Lazy<Task> Messages = new(static () => OfMapping().ContinueWith(static _ => MapMessage(), TaskScheduler.Default));

    internal static Task OfMapping() => Mapping.Value;

    internal static Task OfConversations() => Conversations.Value;

    internal static Task OfMessages() => Messages.Value;

    private static Conversation MapConversation() =>
        LeadConnectorMapping.Conversation(new(Nowhere, new LeadConnectorConversation(), default));

    private static LeadConnectorConversation? ReadConversation() =>
        JsonSerializer.Deserialize("""{"id":"conversation"}"""u8, LeadConnectorJsonContext.Default.LeadConnectorConversation);

    private static Message MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"id":"message"}"""u8, LeadConnectorJsonContext.Default.LeadConnectorMessage)!;
        return LeadConnectorMapping.Message(new(Nowhere, payload, default));
    }
}
