namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>One mail, "Get email by Id".</summary>
internal sealed class LeadConnectorMail
{
    public string? Id { get; set; }

    /// <summary>The id of the row the mail belongs to.</summary>
    public string? ThreadId { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public string? Direction { get; set; }

    public string? ContentType { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? From { get; set; }

    public IReadOnlyList<string>? To { get; set; }

    public IReadOnlyList<string>? Cc { get; set; }

    public string? Status { get; set; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<string>? Attachments { get; set; }

    public string? AltId { get; set; }

    public string? Source { get; set; }
}
