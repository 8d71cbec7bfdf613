namespace UnifiedInbox.Testing;

internal sealed record LeadConnectorConversation(string Id, string ContactId, Story Story, Person? Contact)
{
    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>TYPE_PHONE and the like in search, a number in the single read.</summary>
    public required (int Number, string Name) Type { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required DateTimeOffset LastMessageAt { get; init; }

    public required LeadConnectorType LastType { get; init; }

    public required bool LastInbound { get; init; }

    public required string? LastBody { get; init; }

    public int Unread { get; init; }

    public bool Starred { get; init; }

    public string? AssignedTo { get; init; }

    /// <summary>lastMessageDate has been seen missing; <c>sort</c> still tells it.</summary>
    public bool ShowsLastDate { get; init; } = true;

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LeadConnectorRow> Rows { get; init; }

    public required IReadOnlyList<LeadConnectorMail> Mails { get; init; }
}

internal sealed record LeadConnectorRow(string Id, LeadConnectorType Type, DateTimeOffset At)
{
    /// <summary>The reference's example shows the bare form (SMS) of the type's name.</summary>
    public bool BareTypeName { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Null on activities.</summary>
    public bool? Inbound { get; init; }

    public string? Body { get; init; }

    public string? Status { get; init; }

    public string? Source { get; init; }

    public string? UserId { get; init; }

    public string? AltId { get; init; }

    public string? ProviderId { get; init; }

    public string? ChatWidgetId { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Subject { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<LeadConnectorFile> Attachments { get; init; } = [];

    public LeadConnectorCall? Call { get; init; }

    /// <summary>The mails of a mail container; the example has them on an SMS too.</summary>
    public IReadOnlyList<string> MailIds { get; init; } = [];

    /// <summary><c>meta.callDuration</c> and <c>meta.email.email</c> as documented, not <c>meta.call</c> and <c>meta.email</c> as seen live.</summary>
    public bool DocumentedMeta { get; init; }
}

/// <param name="Seconds">Null when nobody answered.</param>
/// <param name="Status">The vendor's word.</param>
internal sealed record LeadConnectorCall(int? Seconds, string Status);

internal sealed record LeadConnectorMail(string Id, string ContainerId, DateTimeOffset At, string Subject, string Body, bool IsHtml, bool Inbound)
{
    public required string From { get; init; }

    public required string To { get; init; }

    public string? Cc { get; init; }

    public string? ReplyTo { get; init; }

    public string Status { get; init; } = "delivered";

    public IReadOnlyList<LeadConnectorFile> Attachments { get; init; } = [];
}

/// <param name="Path">Where it lies at the file host, beginning with a slash.</param>
/// <param name="Name">Its name, which only the path tells.</param>
/// <param name="ContentType">Its type, which only the file host tells.</param>
internal sealed record LeadConnectorFile(string Path, string Name, string ContentType);
