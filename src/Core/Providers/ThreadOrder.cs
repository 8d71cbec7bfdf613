namespace UnifiedInbox.Providers;

/// <summary>The order of a thread: oldest first.</summary>
public static class ThreadOrder
{
    /// <summary>Sorts messages by time, keeps the given order where times are equal, drops repeated ids; one without a time stays behind its predecessor.</summary>
    /// <param name="oldestFirst">The messages in the vendor's own order, turned oldest first.</param>
    /// <returns>The messages, oldest first.</returns>
    public static IReadOnlyList<Message> Messages(IEnumerable<Message> oldestFirst)
    {
        ArgumentNullException.ThrowIfNull(oldestFirst);
        var (distinct, known) = oldestFirst.TryGetNonEnumeratedCount(out var count)
            ? (new List<Message>(count), new HashSet<Message>(count, ById.Instance))
            : ([], new HashSet<Message>(ById.Instance));
        var (latest, isInOrder) = (DateTimeOffset.MinValue, true);
        foreach (var message in oldestFirst)
        {
            if (known.Add(message))
            {
                distinct.Add(message);
                isInOrder &= !(message.At < latest);
                latest = message.At ?? latest;
            }
        }

        return isInOrder ? distinct : Sorted(distinct);
    }

    private static List<Message> Sorted(List<Message> messages)
    {
        var latest = DateTimeOffset.MinValue;
        return
        [
            .. messages.Select(message => (Message: message, Key: latest = message.At ?? latest))
                .ToList()
                .OrderBy(entry => entry.Key)
                .Select(entry => entry.Message),
        ];
    }

    /// <summary>Sorts scheduled replies by the time they are due, else by the time they were written.</summary>
    /// <param name="replies">The replies.</param>
    /// <returns>The replies, earliest first.</returns>
    public static IReadOnlyList<ScheduledReply> Scheduled(IEnumerable<ScheduledReply> replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        return [.. replies.OrderBy(reply => reply.ScheduledFor ?? reply.CreatedAt ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Messages of a thread differ in the last part of their ids, so that this part alone is hashed.</summary>
    private sealed class ById : IEqualityComparer<Message>
    {
        internal static readonly ById Instance = new();

        public bool Equals(Message? x, Message? y) => x?.Id == y?.Id;

        public int GetHashCode(Message obj) => obj.Id.Value.GetHashCode(StringComparison.Ordinal);
    }
}
