namespace UnifiedInbox.Providers.Example;

/// <summary>What the made-up vendor's words mean here. Total: an unknown word is kept.</summary>
internal static class ExampleVocabulary
{
    internal static WordTable<Channel> Channels { get; } = new(static word => new Channel(word), ("mail", Channel.Email), ("text", Channel.Sms));

    internal static WordTable<MessageKind> Kinds { get; } = new(static word => new MessageKind(word), ("mail", MessageKind.Message), ("text", MessageKind.Message));

    internal static WordTable<MessageDirection> Directions { get; } = new(
        static _ => MessageDirection.Unknown, ("person", MessageDirection.Inbound), ("team", MessageDirection.Outbound));

    internal static WordTable<DeliveryState> States { get; } = new(static word => new DeliveryState(word), ("bounced", DeliveryState.Failed));
}
