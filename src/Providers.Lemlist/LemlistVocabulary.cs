namespace UnifiedInbox.Providers.Lemlist;

/// <summary>What lemlist's words mean here. Total: an unknown word is kept.</summary>
internal static class LemlistVocabulary
{
    internal static LemlistActivity Activity(string? type) => LemlistActivities.Of(type);

    internal static IReadOnlyList<Channel> Channels(IReadOnlyList<string>? words) =>
        words is { Count: > 0 } ? [.. words.Where(static word => !string.IsNullOrWhiteSpace(word)).Select(static word => new Channel(word))] : [];

    internal static Channel? ChannelOrNull(string? word) => string.IsNullOrWhiteSpace(word) ? null : new Channel(word);
}
