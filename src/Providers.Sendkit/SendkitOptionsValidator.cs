namespace UnifiedInbox.Providers.Sendkit;

internal static class SendkitOptionsValidator
{
    private const string PlatformKey = "sk_user_";
    private const string WorkspaceKey = "sk_";

    internal static IEnumerable<string> Validate(SendkitOptions options) =>
    [
        .. ProviderOptionsValidator.Required(nameof(options.ApiKey), options.ApiKey),
        .. Workspace(options),
        .. ProviderOptionsValidator.Shared(options, SendkitProvider.MaximumPageSize),
    ];

    /// <remarks>A platform key starts like a workspace key: the longer prefix is asked for first.</remarks>
    private static IEnumerable<string> Workspace(SendkitOptions options)
    {
        var isPlatformKey = options.ApiKey?.StartsWith(PlatformKey) == true;
        var isWorkspaceKey = !isPlatformKey && options.ApiKey?.StartsWith(WorkspaceKey) == true;
        if (!isPlatformKey && string.IsNullOrWhiteSpace(options.WorkspaceId))
        {
            return [];
        }

        return isWorkspaceKey
            ? [$"{nameof(options.WorkspaceId)} must be left out: a workspace key is bound to its own workspace."]
            : ProviderOptionsValidator.Required(nameof(options.WorkspaceId), options.WorkspaceId);
    }
}
