namespace UnifiedInbox;

/// <summary>One thing said or logged in a conversation.</summary>
/// <remarks>
/// A null member means that the vendor did not say; an empty list that it said none, or has no such thing. Immutable.
/// </remarks>
public sealed record Message
{
    /// <summary>The id.</summary>
    /// <remarks>lemlist <c>_id</c>; Sendkit computed, since it has none; LeadConnector <c>id</c>, mails <c>mail~{emailMessageId}</c>.</remarks>
    public required MessageId Id { get; init; }

    /// <summary>The medium.</summary>
    /// <remarks>lemlist: follows from <c>type</c>; Sendkit always e-mail; LeadConnector from <c>messageType</c>, else from the <c>type</c> number. An unknown type becomes a channel of its own word.</remarks>
    public required Channel Channel { get; init; }

    /// <summary>What it is.</summary>
    /// <remarks>From the same field as <see cref="Channel"/>; an unknown word is kept.</remarks>
    public required MessageKind Kind { get; init; }

    /// <summary>The vendor's own word for what it is, verbatim.</summary>
    /// <remarks>lemlist and Sendkit <c>type</c>; LeadConnector <c>messageType</c>, else the <c>type</c> number.</remarks>
    public required string VendorType { get; init; }

    /// <summary>Which side it came from.</summary>
    /// <remarks>lemlist: follows from <c>type</c>; Sendkit <c>sent</c> is outbound, <c>reply</c> by <c>isFromLead</c>, <c>manual</c> by <c>direction</c>; LeadConnector <c>direction</c>. <see cref="MessageDirection.Unknown"/> when the vendor does not say.</remarks>
    public MessageDirection Direction { get; init; }

    /// <summary>When it was sent, received or logged, by the vendor's clock.</summary>
    /// <remarks>lemlist <c>createdAt</c>; Sendkit <c>sentAt</c>, else <c>receivedAt</c>; LeadConnector <c>dateAdded</c>. Times without a zone are taken for UTC.</remarks>
    public DateTimeOffset? At { get; init; }

    /// <summary>The subject, untrusted text.</summary>
    /// <remarks><c>subject</c> of all three; null for what has none.</remarks>
    public string? Subject { get; init; }

    /// <summary>The content, untrusted; never null, perhaps empty.</summary>
    /// <remarks>
    /// lemlist mails: <c>message</c> as HTML, other types: <c>message</c>, else <c>text</c>, as text; Sendkit <c>body</c> and <c>htmlContent</c> as HTML, <c>content</c> as text;
    /// LeadConnector <c>body</c>, as HTML only if <c>contentType</c> is <c>text/html</c>.
    /// </remarks>
    public MessageBody Body { get; init; } = MessageBody.Empty;

    /// <summary>The author.</summary>
    /// <remarks>lemlist in: <c>fromEmail</c> else <c>leadEmail</c>, out: our user; Sendkit and LeadConnector <c>from</c>.</remarks>
    public Party? From { get; init; }

    /// <summary>The recipients.</summary>
    /// <remarks>lemlist in: our user, out: <c>leadEmail</c>; Sendkit and LeadConnector <c>to</c>.</remarks>
    public IReadOnlyList<Party> To { get; init; } = [];

    /// <summary>Who got a copy.</summary>
    /// <remarks>lemlist <c>cc</c>; LeadConnector <c>cc</c> of mails; Sendkit gives none.</remarks>
    public IReadOnlyList<Party> Cc { get; init; } = [];

    /// <summary>Our side of the message, in both directions.</summary>
    /// <remarks>lemlist <c>sendUser*</c>; LeadConnector <c>userId</c>.</remarks>
    public TeamUser? User { get; init; }

    /// <summary>How far it got.</summary>
    /// <remarks>LeadConnector <c>status</c>.</remarks>
    public DeliveryState? State { get; init; }

    /// <summary>Whether we have read it.</summary>
    /// <remarks>Sendkit <c>read</c>.</remarks>
    public bool? IsRead { get; init; }

    /// <summary>Whether the contact opened it.</summary>
    /// <remarks>Sendkit <c>opened</c>.</remarks>
    public bool? IsOpened { get; init; }

    /// <summary>Whether the contact clicked a link in it.</summary>
    /// <remarks>Sendkit <c>clicked</c>.</remarks>
    public bool? IsClicked { get; init; }

    /// <summary>Whether it is an out-of-office or other automatic reply.</summary>
    /// <remarks>Sendkit <c>isAutoReply</c>.</remarks>
    public bool? IsAutoReply { get; init; }

    /// <summary>The campaign step it belongs to.</summary>
    /// <remarks>lemlist <c>campaignId</c>, <c>sequenceId</c>, <c>sequenceStep</c>; Sendkit the thread's <c>campaign</c> with the message's <c>sequenceStep</c>.</remarks>
    public Campaign? Campaign { get; init; }

    /// <summary>The vendor's id of the contact within a campaign.</summary>
    /// <remarks>lemlist <c>leadId</c>; Sendkit <c>lead._id</c>.</remarks>
    public string? LeadId { get; init; }

    /// <summary>Its attachments: what is known of them, not their bytes.</summary>
    /// <remarks><c>attachments</c> of all three, in the vendor's order: an id counts them from 0.</remarks>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The ids of the mails behind a LeadConnector mail thread row.</summary>
    /// <remarks><c>meta.email.messageIds</c> or <c>meta.email.email.messageIds</c>.</remarks>
    public IReadOnlyList<string> MailIds { get; init; } = [];

    /// <summary>The RFC 5322 Message-ID, with its angle brackets.</summary>
    /// <remarks>lemlist mails: <c>messageId</c>.</remarks>
    public string? RfcMessageId { get; init; }

    /// <summary>Its id at the carrier or network.</summary>
    /// <remarks>lemlist, other than mail: <c>messageId</c>; LeadConnector <c>altId</c>.</remarks>
    public string? ExternalId { get; init; }

    /// <summary>What groups mails of one mail thread.</summary>
    /// <remarks>LeadConnector: a mail's <c>threadId</c>, and the container row's own id.</remarks>
    public string? ThreadKey { get; init; }

    /// <summary>Facts of the call, whenever the vendor gives any.</summary>
    /// <remarks>LeadConnector; see <see cref="CallInfo"/>.</remarks>
    public CallInfo? Call { get; init; }

    /// <summary>What caused it, in the vendor's words.</summary>
    /// <remarks>LeadConnector <c>source</c>: workflow, campaign, api, app ...</remarks>
    public string? Source { get; init; }

    /// <summary>The vendor's JSON of this message; empty unless <see cref="RawRetention.Full"/>.</summary>
    public RawPayload Raw { get; init; }

    /// <summary>Names the record without its contents, which may be personal: id, channel, kind and direction.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"Message {{ Id = {Id}, Channel = {Channel}, Kind = {Kind}, Direction = {Direction} }}";
}
