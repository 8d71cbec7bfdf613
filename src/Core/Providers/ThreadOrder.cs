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
        var latest = DateTimeOffset.MinValue;
        return
        [
            .. oldestFirst.DistinctBy(message => message.Id)
                .Select(message => (Message: message, Key: latest = message.At ?? latest))
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
}
