namespace UnifiedInbox;

/// <summary>A reply that waits to be sent, is being sent, or could not be sent. A reply that was sent is a message.</summary>
public sealed record ScheduledReply
{
    /// <summary>The id.</summary>
    /// <remarks>Sendkit <c>_id</c>; LeadConnector the id of the message that has status <c>scheduled</c>.</remarks>
    public required ScheduledReplyId Id { get; init; }

    /// <summary>The content, untrusted; never null, perhaps empty.</summary>
    /// <remarks>Sendkit <c>message</c>, as text.</remarks>
    public MessageBody Body { get; init; } = MessageBody.Empty;

    /// <summary>When it is to be sent.</summary>
    /// <remarks>LeadConnector has no read call that gives it: null there.</remarks>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>How far it got.</summary>
    /// <remarks><c>status</c> of both; an unknown word is kept.</remarks>
    public ScheduledReplyState State { get; init; }

    /// <summary>The vendor's id of the mailbox that will send it.</summary>
    /// <remarks>Sendkit <c>mailboxId</c>.</remarks>
    public string? MailboxId { get; init; }

    /// <summary>When it was written.</summary>
    /// <remarks>Sendkit <c>createdAt</c>; LeadConnector <c>dateAdded</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The vendor's JSON of this reply; empty unless <see cref="RawRetention.Full"/>.</summary>
    public RawPayload Raw { get; init; }

    /// <summary>Names the record without its contents, which may be personal: id and state.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"ScheduledReply {{ Id = {Id}, State = {State} }}";
}
