namespace UnifiedInbox.Providers.Lemlist;

internal static class LemlistOptionsValidator
{
    internal static IEnumerable<string> Validate(LemlistOptions options) =>
    [
        .. ProviderOptionsValidator.Required(nameof(options.ApiKey), options.ApiKey),
        .. ProviderOptionsValidator.Required(nameof(options.UserId), options.UserId),
        .. ProviderOptionsValidator.Shared(options, LemlistProvider.MaximumPageSize),
    ];
}
