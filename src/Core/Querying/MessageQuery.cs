namespace UnifiedInbox;

/// <summary>Which messages of a conversation to walk. The default is all of them. Immutable.</summary>
public sealed record MessageQuery
{
    /// <summary>The message must be of one of these channels; empty for no such filter.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Whether any filter is set.</summary>
    public bool HasFilter => Channels.Count > 0;

    /// <summary>Whether a message passes the filter.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Whether it passes.</returns>
    public bool Matches(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Channels.Count == 0 || Channels.Contains(message.Channel);
    }
}
