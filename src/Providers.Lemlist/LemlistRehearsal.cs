using System.Text.Json;
using UnifiedInbox.Providers.Lemlist.Payloads;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>Reads and maps made-up elements of lemlist beside the first calls.</summary>
internal static class LemlistRehearsal
{
    private static readonly ConversationId Nowhere = new(new AccountKey("lemlist", "rehearsal"), "conversation");

    internal static Rehearsal Instance { get; } = new(static () => MapConversation(), static () => ReadConversation(), static () => MapMessage());

    private static Conversation MapConversation() =>
        LemlistMapping.Conversation(new(new LemlistInbox(Nowhere.Account, "user"), new LemlistConversation { ContactId = Nowhere.Value }, default));

    private static LemlistConversation? ReadConversation() =>
        JsonSerializer.Deserialize("""{"contactId":"conversation"}"""u8, LemlistJsonContext.Default.LemlistConversation);

    private static Message MapMessage()
    {
        var payload = JsonSerializer.Deserialize("""{"_id":"message"}"""u8, LemlistJsonContext.Default.LemlistMessage)!;
        return LemlistMapping.Message(new(Nowhere, payload, default));
    }
}
