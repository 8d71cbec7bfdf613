namespace UnifiedInbox.Providers.Example;

internal static class ExampleOptionsValidator
{
    internal const int MaximumPageSize = 100;

    internal static IEnumerable<string> Validate(ExampleOptions options) =>
    [
        .. ProviderOptionsValidator.Required(nameof(options.Token), options.Token),
        .. ProviderOptionsValidator.Shared(options, MaximumPageSize),
    ];
}
