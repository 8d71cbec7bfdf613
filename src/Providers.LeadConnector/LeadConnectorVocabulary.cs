namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>What LeadConnector's words mean here. Total: an unknown word stays as it is.</summary>
internal static class LeadConnectorVocabulary
{
    private static readonly WordTable<LeadConnectorType> Types = new(
        static word => new LeadConnectorType(null, word, new Channel(word), new MessageKind(word)),
        LeadConnectorTypes.All.SelectMany(static type => type.Spellings.Select(spelling => (spelling, type))));

    /// <summary>The word that tells a message's type: the string, else the number, which the vendor documents nowhere.</summary>
    internal static string? TypeWord(string? messageType, string? number) =>
        !string.IsNullOrWhiteSpace(messageType) ? messageType : !string.IsNullOrWhiteSpace(number) ? number : null;

    internal static LeadConnectorType TypeOf(string? word) => Types[word];

    internal static Channel ChannelOf(string? word) => Types[word].Channel;

    internal static MessageKind KindOf(string? word) => Types[word].Kind;

    /// <summary>An internal comment looks outbound and is never sent to the contact, so it has no direction.</summary>
    internal static MessageDirection DirectionOf(string? typeWord, string? direction) =>
        DirectionOf(Types[typeWord], direction);

    internal static MessageDirection DirectionOf(LeadConnectorType type, string? direction) =>
        type.IsTalkAmongUs ? MessageDirection.Unknown : DirectionOf(direction);

    internal static MessageDirection DirectionOf(string? word) => AsDocumented(word) ?? AsDocumented(word?.ToLowerInvariant()) ?? MessageDirection.Unknown;

    internal static DeliveryState? StateOf(string? word) =>
        string.IsNullOrWhiteSpace(word) ? null : StateAsDocumented(word) ?? StateAsDocumented(word.ToLowerInvariant()) ?? new DeliveryState(word);

    /// <summary>The channels people talk on; what only the team sees is none of them.</summary>
    internal static IReadOnlyList<Channel> Channels(IReadOnlyList<string> words, string? last)
    {
        var channels = new List<Channel>(words.Count + 1);
        for (var place = 0; place <= words.Count; place++)
        {
            var word = place < words.Count ? words[place] : last;
            if (ChannelOrNull(word) is { } channel && channel != Channel.Internal && !channels.Contains(channel))
            {
                channels.Add(channel);
            }
        }

        return channels;
    }

    internal static Channel? ChannelOrNull(string? word) => string.IsNullOrWhiteSpace(word) ? null : ChannelOf(word);

    private static MessageDirection? AsDocumented(string? direction) => direction switch
    {
        "inbound" => MessageDirection.Inbound,
        "outbound" => MessageDirection.Outbound,
        _ => null,
    };

    /// <summary>The message reference's words, and the call results that turn up in the same place.</summary>
    /// <remarks>A switch and no table: each message has a state, and the compiler tells the words apart by their lengths and one character.</remarks>
    private static DeliveryState? StateAsDocumented(string state) => state switch
    {
        "connected" => DeliveryState.Connected,
        "delivered" => DeliveryState.Delivered,
        "failed" => DeliveryState.Failed,
        "opened" => DeliveryState.Opened,
        "pending" => DeliveryState.Pending,
        "read" => DeliveryState.Read,
        "scheduled" => DeliveryState.Scheduled,
        "sent" => DeliveryState.Sent,
        "undelivered" => DeliveryState.Undelivered,
        "clicked" => DeliveryState.Clicked,
        "opt_out" => DeliveryState.OptedOut,
        "queued" => DeliveryState.Queued,
        "completed" => DeliveryState.Completed,
        "no-answer" => DeliveryState.NoAnswer,
        "busy" => DeliveryState.Busy,
        "canceled" => DeliveryState.Canceled,
        "voicemail" => DeliveryState.Voicemail,
        "answered" => DeliveryState.Answered,
        _ => null,
    };
}
