namespace UnifiedInbox.Providers.Lemlist;

internal static class LemlistOptionsValidator
{
    /// <summary>lemlist publishes none.</summary>
    internal static int? MaximumPageSize => null;

    internal static IEnumerable<string> Validate(LemlistOptions options) =>
    [
        .. ProviderOptionsValidator.Required(nameof(options.ApiKey), options.ApiKey),
        .. ProviderOptionsValidator.Required(nameof(options.UserId), options.UserId),
        .. ProviderOptionsValidator.Shared(options, MaximumPageSize),
    ];
}
