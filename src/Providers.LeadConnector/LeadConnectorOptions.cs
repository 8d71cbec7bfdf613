namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>One LeadConnector (HighLevel) location, which is a sub-account. Accounts of one location share its rate budget.</summary>
public sealed class LeadConnectorOptions : ProviderOptions
{
    /// <summary>
    /// An OAuth access token of the location, which lives one day (give a callback that renews it), or a private integration token of the location
    /// (<c>pit-...</c>). Read scopes: <c>conversations.readonly</c> and <c>conversations/message.readonly</c>.
    /// </summary>
    public Secret? AccessToken { get; set; }

    /// <summary>The location whose conversations are listed.</summary>
    public string? LocationId { get; set; }
}
