namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>The mails behind a row: the reference's sample has the list one level further down than live answers.</summary>
internal sealed class LeadConnectorMailList
{
    public IReadOnlyList<string>? MessageIds { get; set; }

    public LeadConnectorMailList? Email { get; set; }
}
