namespace UnifiedInbox.Providers.LeadConnector;

internal static class LeadConnectorOptionsValidator
{
    internal static IEnumerable<string> Validate(LeadConnectorOptions options) =>
    [
        .. ProviderOptionsValidator.Required(nameof(options.AccessToken), options.AccessToken),
        .. ProviderOptionsValidator.Required(nameof(options.LocationId), options.LocationId),
        .. ProviderOptionsValidator.Shared(options, LeadConnectorCursors.MaximumLimit),
    ];
}
