using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>What Sendkit's words mean here. Total: an unknown word is kept.</summary>
internal static class SendkitVocabulary
{
    private const string Sent = "sent";
    private const string Reply = "reply";
    private const string Manual = "manual";
    private const string Missing = "unknown";

    internal static MessageKind Kind(string? type) => type switch
    {
        Sent or Reply or Manual => MessageKind.Message,
        _ => new MessageKind(WordOf(type)),
    };

    /// <remarks>
    /// A <c>reply</c> may be ours: <c>isFromLead</c> tells. The values of <c>direction</c> are not published: a <c>manual</c> message is ours unless it says that it
    /// came in.
    /// </remarks>
    internal static MessageDirection Direction(SendkitMessage message) => message.Type switch
    {
        Sent => MessageDirection.Outbound,
        Reply => OfAuthor(message.IsFromLead),
        Manual => OfWord(message.Direction) ?? MessageDirection.Outbound,
        _ => OfWord(message.Direction) ?? OfAuthor(message.IsFromLead),
    };

    internal static MessageDirection OfAuthor(bool? isFromLead) => isFromLead switch
    {
        true => MessageDirection.Inbound,
        false => MessageDirection.Outbound,
        null => MessageDirection.Unknown,
    };

    internal static ScheduledReplyState State(string? status) => new(WordOf(status));

    private static MessageDirection? OfWord(string? direction) =>
        string.Equals(direction, "inbound", StringComparison.OrdinalIgnoreCase) ? MessageDirection.Inbound
        : string.Equals(direction, "outbound", StringComparison.OrdinalIgnoreCase) ? MessageDirection.Outbound
        : null;

    private static string WordOf(string? word) => string.IsNullOrWhiteSpace(word) ? Missing : word;
}
