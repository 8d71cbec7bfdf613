namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>An error's body. The message is one text, or a list of them when validation failed.</summary>
internal sealed class LeadConnectorError
{
    public IReadOnlyList<string>? Message { get; set; }

    public string? Error { get; set; }

    public string? CanonicalCode { get; set; }
}
