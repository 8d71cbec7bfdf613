using System.Text.Json;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>Reads and maps made-up elements of LeadConnector beside the first calls.</summary>
internal static class LeadConnectorRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("leadconnector", "rehearsal"), "conversation");

    internal static Rehearsal Instance { get; } = new(static () => MapConversation(), static () => ReadConversation(), static () => MapMessage());

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
