using System.Text.Json;
using UnifiedInbox.Providers.Lemlist.Payloads;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>Reads and maps made-up answers of lemlist beside the first calls.</summary>
internal static class LemlistRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("lemlist", "rehearsal"), "conversation");

    internal static Rehearsal Instance { get; } = new(
        static () => MapConversation(),
        static () => MapMessage(),
        static context => new LemlistProvider(new LemlistOptions { BaseUrl = "http://localhost", ApiKey = "key", UserId = "user" }, context),
        conversations: """{"data":[{"contactId":"conversation","channels":["email"]}],"pagination":{"totalItems":1,"currentPage":1,"perPage":50,"nextPage":null}}"""u8.ToArray(),
        messages: """{"data":[{"_id":"message","type":"emailsSent"}],"pagination":{"totalItems":1,"currentPage":1,"perPage":50,"nextPage":null}}"""u8.ToArray());

    private static Conversation MapConversation() =>
        LemlistMapping.Conversation(new(new LemlistInbox(Nowhere.Account, "user"), new LemlistConversation { ContactId = Nowhere.Value }, default));

    private static Message MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"_id":"message"}"""u8, LemlistJsonContext.Default.LemlistMessage)!;
        return LemlistMapping.Message(new(Nowhere, payload, default));
    }
}
