using System.Collections.Frozen;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>What LeadConnector's words mean here. Total: an unknown word stays as it is.</summary>
internal static class LeadConnectorVocabulary
{
    private const string Missing = "unknown";

    private static readonly FrozenDictionary<string, LeadConnectorType> Types = LeadConnectorTypes.All
        .SelectMany(type => type.Spellings.Select(spelling => KeyValuePair.Create(spelling, type)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The message reference's words, and the call results that turn up in the same place.</summary>
    private static readonly FrozenDictionary<string, DeliveryState> States = new Dictionary<string, DeliveryState>
    {
        ["connected"] = DeliveryState.Connected,
        ["delivered"] = DeliveryState.Delivered,
        ["failed"] = DeliveryState.Failed,
        ["opened"] = DeliveryState.Opened,
        ["pending"] = DeliveryState.Pending,
        ["read"] = DeliveryState.Read,
        ["scheduled"] = DeliveryState.Scheduled,
        ["sent"] = DeliveryState.Sent,
        ["undelivered"] = DeliveryState.Undelivered,
        ["clicked"] = DeliveryState.Clicked,
        ["opt_out"] = DeliveryState.OptedOut,
        ["queued"] = DeliveryState.Queued,
        ["completed"] = DeliveryState.Completed,
        ["no-answer"] = DeliveryState.NoAnswer,
        ["busy"] = DeliveryState.Busy,
        ["canceled"] = DeliveryState.Canceled,
        ["voicemail"] = DeliveryState.Voicemail,
        ["answered"] = DeliveryState.Answered,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The word that tells a message's type: the string, else the number, which the vendor documents nowhere.</summary>
    internal static string? TypeWord(string? messageType, string? number) =>
        !string.IsNullOrWhiteSpace(messageType) ? messageType : !string.IsNullOrWhiteSpace(number) ? number : null;

    internal static Channel ChannelOf(string? word) => Known(word)?.Channel ?? new Channel(word ?? Missing);

    internal static MessageKind KindOf(string? word) => Known(word)?.Kind ?? new MessageKind(word ?? Missing);

    /// <summary>An internal comment looks outbound and is never sent to the contact, so it has no direction.</summary>
    internal static MessageDirection DirectionOf(string? typeWord, string? direction) =>
        Known(typeWord) is { IsTalkAmongUs: true } ? MessageDirection.Unknown : DirectionOf(direction);

    internal static MessageDirection DirectionOf(string? word) =>
        "inbound".Equals(word, StringComparison.OrdinalIgnoreCase) ? MessageDirection.Inbound
        : "outbound".Equals(word, StringComparison.OrdinalIgnoreCase) ? MessageDirection.Outbound
        : MessageDirection.Unknown;

    internal static DeliveryState? StateOf(string? word) =>
        string.IsNullOrWhiteSpace(word) ? null : States.TryGetValue(word, out var state) ? state : new DeliveryState(word);

    /// <summary>The channels people talk on; what only the team sees is none of them.</summary>
    internal static IReadOnlyList<Channel> Channels(IEnumerable<string?> words) =>
    [
        .. words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(ChannelOf).Where(channel => channel != Channel.Internal).Distinct(),
    ];

    internal static Channel? ChannelOrNull(string? word) => string.IsNullOrWhiteSpace(word) ? null : ChannelOf(word);

    private static LeadConnectorType? Known(string? word) => word is not null && Types.TryGetValue(word, out var type) ? type : null;
}
