namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>A row of the search, and with fewer fields the answer of "Get Conversation".</summary>
internal sealed class LeadConnectorConversation
{
    public string? Id { get; set; }

    public string? ContactId { get; set; }

    public string? LocationId { get; set; }

    public string? FullName { get; set; }

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public DateTimeOffset? LastMessageDate { get; set; }

    public string? LastMessageType { get; set; }

    public string? LastMessageBody { get; set; }

    public string? LastMessageDirection { get; set; }

    /// <summary>Numbers.</summary>
    public IReadOnlyList<string>? MessageTypes { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public long? UnreadCount { get; set; }

    public string? AssignedTo { get; set; }

    public bool? Starred { get; set; }

    /// <summary>The values the row was sorted by, the first of which is the cursor.</summary>
    public IReadOnlyList<string>? Sort { get; set; }
}
