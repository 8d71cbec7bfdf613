namespace UnifiedInbox;

/// <summary>One conversation as a vendor lists it.</summary>
/// <remarks>
/// A null member means that the vendor did not say; an empty list that it said none, or has no such thing. Immutable.
/// Which vendor fills which member is tabled in docs/vendor-behaviour.md; the remarks below name the vendor's own field.
/// </remarks>
public sealed record Conversation
{
    /// <summary>The id, by which the thread is read.</summary>
    /// <remarks>lemlist <c>contactId</c>; Sendkit and LeadConnector <c>id</c>.</remarks>
    public required ConversationId Id { get; init; }

    /// <summary>A second id the vendor uses for the same thing and no call takes.</summary>
    /// <remarks>lemlist <c>_id</c> (<c>ibx_...</c>).</remarks>
    public string? VendorId { get; init; }

    /// <summary>The other side.</summary>
    /// <remarks>lemlist <c>contact</c> with <c>contactId</c>; Sendkit <c>lead</c>; LeadConnector <c>contactId</c>, <c>fullName</c> or <c>contactName</c>, <c>email</c>, <c>phone</c>.</remarks>
    public Contact? Contact { get; init; }

    /// <summary>When anything last happened, by the vendor's clock; the merge orders by it.</summary>
    /// <remarks>lemlist <c>lastActivityAt</c> (opens and clicks count too); Sendkit the later of <c>repliedAt</c> and <c>lastMessage.receivedAt</c>; LeadConnector <c>sort[0]</c>, else <c>lastMessageDate</c>.</remarks>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>When the contact last wrote.</summary>
    /// <remarks>lemlist <c>lastRepliedAt</c>; Sendkit <c>repliedAt</c>; LeadConnector <c>lastMessageDate</c> if the last message is inbound.</remarks>
    public DateTimeOffset? LastInboundAt { get; init; }

    /// <summary>When the conversation began.</summary>
    /// <remarks>lemlist <c>createdAt</c>; LeadConnector <c>dateAdded</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What began it, an id in the vendor's words.</summary>
    /// <remarks>lemlist <c>createdBy</c>: an activity (<c>act_</c>) or a user (<c>usr_</c>).</remarks>
    public string? CreatedBy { get; init; }

    /// <summary>Whether the contact ever answered.</summary>
    /// <remarks>lemlist <c>haveReplies</c>; true in Sendkit's list, which holds only leads that replied.</remarks>
    public bool? HasReplies { get; init; }

    /// <summary>The media it uses.</summary>
    /// <remarks>lemlist <c>channels</c>; Sendkit e-mail; LeadConnector <c>messageTypes</c> together with <c>lastMessageType</c>.</remarks>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>The medium of the last message.</summary>
    /// <remarks>lemlist <c>lastRepliedChannel</c>, so of the last inbound one; LeadConnector <c>lastMessageType</c>, of either direction; Sendkit e-mail.</remarks>
    public Channel? LastChannel { get; init; }

    /// <summary>A cut of the last message, untrusted text.</summary>
    /// <remarks>Sendkit <c>lastMessage.content</c>; LeadConnector <c>lastMessageBody</c>.</remarks>
    public string? Preview { get; init; }

    /// <summary>Which side wrote last.</summary>
    /// <remarks>Sendkit <c>lastMessage.isFromLead</c>; LeadConnector <c>lastMessageDirection</c>; lemlist does not say.</remarks>
    public MessageDirection LastDirection { get; init; }

    /// <summary>Whether this account's user has read it.</summary>
    /// <remarks>lemlist: that user's row in <c>users[]</c>, null without one; Sendkit <c>isRead</c>; LeadConnector <c>unreadCount == 0</c>.</remarks>
    public bool? IsRead { get; init; }

    /// <summary>How many messages are unread.</summary>
    /// <remarks>Sendkit and LeadConnector <c>unreadCount</c>; lemlist does not say.</remarks>
    public int? UnreadCount { get; init; }

    /// <summary>How many messages it has.</summary>
    /// <remarks>Sendkit <c>messageCount</c>.</remarks>
    public int? MessageCount { get; init; }

    /// <summary>Our users who take part.</summary>
    /// <remarks>lemlist <c>users[]</c>.</remarks>
    public IReadOnlyList<ConversationMember> Members { get; init; } = [];

    /// <summary>The user it is assigned to, a vendor id.</summary>
    /// <remarks>LeadConnector <c>assignedTo</c>.</remarks>
    public string? AssignedTo { get; init; }

    /// <summary>Whether it is starred.</summary>
    /// <remarks>LeadConnector <c>starred</c>.</remarks>
    public bool? IsStarred { get; init; }

    /// <summary>The vendor's word for its state.</summary>
    /// <remarks>Sendkit <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>The campaign it came from.</summary>
    /// <remarks>Sendkit <c>campaign</c>.</remarks>
    public Campaign? Campaign { get; init; }

    /// <summary>The vendor's automatic label, free text.</summary>
    /// <remarks>Sendkit <c>aiTag</c>.</remarks>
    public string? AiTag { get; init; }

    /// <summary>Labels people gave it.</summary>
    /// <remarks>Sendkit <c>tags</c>.</remarks>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Deals tied to it.</summary>
    /// <remarks>lemlist <c>opportunities</c>.</remarks>
    public IReadOnlyList<Opportunity> Opportunities { get; init; } = [];

    /// <summary>The vendor's id of the team or location it belongs to.</summary>
    /// <remarks>lemlist <c>teamId</c>; LeadConnector <c>locationId</c>.</remarks>
    public string? TenantId { get; init; }

    /// <summary>The vendor's JSON of this conversation; empty unless <see cref="RawRetention.Full"/>.</summary>
    public RawPayload Raw { get; init; }

    /// <summary>Names the record without its contents, which may be personal: its id.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"Conversation {{ Id = {Id} }}";
}
