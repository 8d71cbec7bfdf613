namespace UnifiedInbox;

/// <summary>One of our users in a conversation, with the read state of their own; null members were not said.</summary>
/// <remarks>lemlist <c>users[]</c>; the other vendors list none.</remarks>
public sealed record ConversationMember
{
    /// <summary>The vendor's id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>Whether the user writes in it.</summary>
    public bool? IsSender { get; init; }

    /// <summary>Whether the user has read it.</summary>
    public bool? IsRead { get; init; }

    /// <summary>Names the record without its contents, which may be personal: the user's id.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"ConversationMember {{ UserId = {UserId} }}";
}
