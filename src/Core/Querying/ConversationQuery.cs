namespace UnifiedInbox;

/// <summary>Which conversations to walk. The default is all of them, of every account.</summary>
/// <remarks>
/// What a vendor cannot filter is filtered here, and <see cref="AccountOutcome.FilterApplied"/> says so; a filter is never ignored. Immutable.
/// </remarks>
public sealed record ConversationQuery
{
    /// <summary>The accounts to read; null for all. One that is not registered is an <see cref="ArgumentException"/>.</summary>
    public IReadOnlyList<AccountKey>? Accounts { get; init; }

    /// <summary>True for unread ones only (<see cref="Conversation.IsRead"/> is not true); false for no such filter.</summary>
    public bool Unread { get; init; }

    /// <summary>Any of these channels must occur in <see cref="Conversation.Channels"/>; empty for no such filter.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Only those with <see cref="Conversation.LastActivityAt"/> at or after this instant, or without any; null for no such filter.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether any filter is set; the choice of accounts is none.</summary>
    public bool HasFilter => Unread || Channels.Count > 0 || Since is not null;

    /// <summary>Whether a conversation passes the filter.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <returns>Whether it passes.</returns>
    public bool Matches(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return (!Unread || conversation.IsRead != true)
            && (Channels.Count == 0 || conversation.Channels.Any(Channels.Contains))
            && (Since is null || conversation.LastActivityAt is null || conversation.LastActivityAt >= Since);
    }
}
