using System.Text.Json;
using UnifiedInbox.Providers.Lemlist.Payloads;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>
/// A message's attachments. Their shape is documented for drafts only (<c>name, url, size, type</c>), and in every example of a message the list is empty:
/// whatever cannot be read leaves its members null, so that an attachment never costs its message.
/// </summary>
internal static class LemlistAttachments
{
    internal static IReadOnlyList<Attachment> Of(ConversationId conversation, LemlistMessage message) =>
        message.Attachments is { ValueKind: JsonValueKind.Array } list ? Of(new MessageId(conversation, message.Id!), list) : [];

    private static List<Attachment> Of(MessageId message, JsonElement list) =>
        [.. list.EnumerateArray().Select((element, ordinal) => Of(new AttachmentId(message, ordinal), element))];

    private static Attachment Of(AttachmentId id, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Attachment
        {
            Id = id,
            FileName = Text(element, "name"),
            ContentType = Text(element, "type"),
            Size = Number(element, "size"),
            Url = Text(element, "url"),
        },
        JsonValueKind.String => new Attachment { Id = id, Url = element.GetString() },
        _ => new Attachment { Id = id },
    };

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
