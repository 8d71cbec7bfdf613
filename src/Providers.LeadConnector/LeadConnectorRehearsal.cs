using System.Text.Json;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>Reads and maps made-up answers of LeadConnector beside the first calls.</summary>
internal static class LeadConnectorRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("leadconnector", "rehearsal"), "conversation");

    internal static Rehearsal Instance { get; } = new(
        static () => MapConversation(),
        static () => MapMessage(),
        static context => new LeadConnectorProvider(new LeadConnectorOptions { BaseUrl = "http://localhost", AccessToken = "token", LocationId = "location" }, context),
        conversations: """{"conversations":[{"id":"conversation"}],"total":1}"""u8.ToArray(),
        messages: """{"messages":{"messages":[{"id":"message"}],"nextPage":false}}"""u8.ToArray());

    private static Conversation MapConversation() =>
        LeadConnectorMapping.Conversation(new(Nowhere, new LeadConnectorConversation(), default));

    private static Message MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"id":"message"}"""u8, LeadConnectorJsonContext.Default.LeadConnectorMessage)!;
        return LeadConnectorMapping.Message(new(Nowhere, payload, default));
    }
}
