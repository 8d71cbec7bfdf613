using System.Collections.Concurrent;
using UnifiedInbox.Diagnostics;

namespace UnifiedInbox.Transport;

/// <summary>The vendor words without a well-known member that an account has shown: kept as text in the models, counted here.</summary>
internal sealed class UnknownWords(AccountTelemetry telemetry)
{
    private const int Most = 100;
    private const int LongestWord = 64;

    private readonly ConcurrentDictionary<string, byte> words = new(StringComparer.OrdinalIgnoreCase);

    internal IReadOnlyList<string> Seen => [.. words.Keys.Order(StringComparer.Ordinal)];

    internal void Observe<TModel>(TModel model)
    {
        switch (model)
        {
            case Message message:
                Observe("channel", message.Channel.Value, message.Channel.IsKnown);
                Observe("messageKind", message.Kind.Value, message.Kind.IsKnown);
                if (message.State is { } state)
                {
                    Observe("deliveryState", state.Value, state.IsKnown);
                }

                break;
            case Conversation conversation:
                ObserveChannels(conversation);

                break;
            case ScheduledReply reply:
                Observe("scheduledReplyState", reply.State.Value, reply.State.IsKnown);
                break;
        }
    }

    private void ObserveChannels(Conversation conversation)
    {
        for (var place = 0; place < conversation.Channels.Count; place++)
        {
            var channel = conversation.Channels[place];
            if (!channel.IsKnown && IsFirst(channel, place, conversation.Channels))
            {
                Observe("channel", channel.Value, isKnown: false);
            }
        }

        if (conversation.LastChannel is { IsKnown: false } last && IsFirst(last, conversation.Channels.Count, conversation.Channels))
        {
            Observe("channel", last.Value, isKnown: false);
        }
    }

    private static bool IsFirst(Channel channel, int place, IReadOnlyList<Channel> channels)
    {
        for (var before = 0; before < place; before++)
        {
            if (channels[before] == channel)
            {
                return false;
            }
        }

        return true;
    }

    private void Observe(string vocabulary, string word, bool isKnown)
    {
        if (isKnown || word.Length == 0)
        {
            return;
        }

        telemetry.UnknownWord(vocabulary);
        if (words.Count < Most)
        {
            words.TryAdd($"{vocabulary}:{word[..Math.Min(word.Length, LongestWord)]}", 0);
        }
    }
}
