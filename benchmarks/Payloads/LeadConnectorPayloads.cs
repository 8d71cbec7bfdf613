namespace UnifiedInbox.Benchmarks.Payloads;

internal sealed class LeadConnectorList
{
    public List<LeadConnectorRow>? Conversations { get; set; }
}

internal sealed class LeadConnectorRow
{
    public string? Id { get; set; }

    public string? ContactId { get; set; }

    public string? LocationId { get; set; }

    public string? FullName { get; set; }

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public long? LastMessageDate { get; set; }

    public string? LastMessageType { get; set; }

    public string? LastMessageBody { get; set; }

    public string? LastMessageDirection { get; set; }

    public int? UnreadCount { get; set; }

    public string? AssignedTo { get; set; }

    public bool? Starred { get; set; }

    public List<long>? Sort { get; set; }
}

internal sealed class LeadConnectorThread
{
    public LeadConnectorMessages? Messages { get; set; }
}

internal sealed class LeadConnectorMessages
{
    public string? LastMessageId { get; set; }

    public bool? NextPage { get; set; }

    public List<LeadConnectorItem>? Messages { get; set; }
}

internal sealed class LeadConnectorItem
{
    public string? Id { get; set; }

    public string? MessageType { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public string? Direction { get; set; }

    public string? ContentType { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? Status { get; set; }

    public List<string>? Attachments { get; set; }

    public string? From { get; set; }

    public List<string>? To { get; set; }

    public string? UserId { get; set; }

    public string? AltId { get; set; }

    public string? Source { get; set; }

    public LeadConnectorExtra? Meta { get; set; }
}

internal sealed class LeadConnectorExtra
{
    public LeadConnectorMailIds? Email { get; set; }
}

internal sealed class LeadConnectorMailIds
{
    public List<string>? MessageIds { get; set; }
}
