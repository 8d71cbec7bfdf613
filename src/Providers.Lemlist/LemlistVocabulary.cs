namespace UnifiedInbox.Providers.Lemlist;

/// <summary>What lemlist's words mean here. Total: an unknown word is kept.</summary>
internal static class LemlistVocabulary
{
    internal static LemlistActivity Activity(string? type) => LemlistActivities.Of(type);

    internal static IReadOnlyList<Channel> Channels(IReadOnlyList<string>? words)
    {
        if (words is not { Count: > 0 })
        {
            return [];
        }

        var channels = new List<Channel>(words.Count);
        for (var place = 0; place < words.Count; place++)
        {
            if (ChannelOrNull(words[place]) is { } channel)
            {
                channels.Add(channel);
            }
        }

        return channels;
    }

    internal static Channel? ChannelOrNull(string? word) => string.IsNullOrWhiteSpace(word) ? null : new Channel(word);
}
