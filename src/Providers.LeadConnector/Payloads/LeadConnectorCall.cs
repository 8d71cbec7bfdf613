namespace UnifiedInbox.Providers.LeadConnector.Payloads;

internal sealed class LeadConnectorCall
{
    /// <summary>Seconds.</summary>
    public double? Duration { get; set; }

    public string? Status { get; set; }
}
