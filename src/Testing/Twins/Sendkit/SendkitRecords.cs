namespace UnifiedInbox.Testing;

internal sealed record SendkitConversation(string Id, Story Story, SendkitLead Lead, SendkitCampaign Campaign, string Status)
{
    /// <summary>Null when no label was given.</summary>
    public string? AiTag { get; init; }

    /// <summary>Whether a missing label is sent as null or left out: the documents show neither.</summary>
    public bool SendsNullTag { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SendkitMessage> Messages { get; init; }

    public IReadOnlyList<SendkitScheduledReply> Scheduled { get; init; } = [];

    public int Unread => Messages.Count(message => message is { Type: "reply", IsFromLead: true, Read: false });

    public DateTimeOffset RepliedAt => Messages.Last(message => message.IsFromLead).At;
}

internal sealed record SendkitLead(string Id, string Email, string? FirstName, string? LastName, string? Company, string? JobTitle);

internal sealed record SendkitCampaign(string Id, string Name);

/// <param name="Type">sent, reply or manual.</param>
/// <param name="At">sentAt or receivedAt, by type.</param>
/// <param name="Text">What was written.</param>
/// <param name="IsFromLead">Who wrote it.</param>
internal sealed record SendkitMessage(string Type, DateTimeOffset At, string Text, bool IsFromLead)
{
    public string Subject { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public int Step { get; init; }

    public bool Opened { get; init; }

    public bool Clicked { get; init; }

    public bool IsAutoReply { get; init; }

    public bool Read { get; init; } = true;

    public IReadOnlyList<SendkitAttachment> Attachments { get; init; } = [];
}

/// <param name="FileName">Its name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Index">Zero-based over the whole conversation; null when the provider's attachment id was not stored.</param>
internal sealed record SendkitAttachment(string FileName, string ContentType, int Size, int? Index);

internal sealed record SendkitScheduledReply(string Id, string Message, DateTimeOffset ScheduledFor, string Status, string MailboxId, DateTimeOffset CreatedAt);
