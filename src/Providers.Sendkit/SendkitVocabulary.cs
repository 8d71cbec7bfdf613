using System.Runtime.CompilerServices;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>What Sendkit's words mean here. Total: an unknown word is kept.</summary>
internal static class SendkitVocabulary
{
    private const string Sent = "sent";
    private const string Reply = "reply";
    private const string Manual = "manual";

    private static readonly WordTable<MessageKind> Kinds = new(
        static word => new MessageKind(word), (Sent, MessageKind.Message), (Reply, MessageKind.Message), (Manual, MessageKind.Message));

    private static readonly WordTable<ScheduledReplyState> States = new(static word => new ScheduledReplyState(word));

    private static readonly WordTable<MessageDirection?> Directions = new(
        static _ => null, ("inbound", MessageDirection.Inbound), ("outbound", MessageDirection.Outbound));

    /// <remarks>Each message has a type, and nearly all have one of the documented ones: looking those up in the table shows in the time of a mapping.</remarks>
    internal static MessageKind Kind(string? type) => IsMessage(type) ? MessageKind.Message : Kinds[type];

    /// <remarks>
    /// A <c>reply</c> may be ours: <c>isFromLead</c> tells. The values of <c>direction</c> are not published: a <c>manual</c> message is ours unless it says that it
    /// came in.
    /// </remarks>
    internal static MessageDirection Direction(SendkitMessage message) => message.Type switch
    {
        Sent => MessageDirection.Outbound,
        Reply => OfAuthor(message.IsFromLead),
        Manual => Directions[message.Direction] ?? MessageDirection.Outbound,
        _ => Directions[message.Direction] ?? OfAuthor(message.IsFromLead),
    };

    internal static MessageDirection OfAuthor(bool? isFromLead) => isFromLead switch
    {
        true => MessageDirection.Inbound,
        false => MessageDirection.Outbound,
        null => MessageDirection.Unknown,
    };

    internal static ScheduledReplyState State(string? status) => States[status];

    /// <remarks>A compiled mapping has no profile by which the compiler would find this worth inlining.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMessage(string? type) => type is Sent or Reply or Manual;
}
