namespace UnifiedInbox.Providers.Sendkit;

/// <summary>One Sendkit workspace's inbox. Accounts with one key share its rate budget.</summary>
/// <remarks>
/// Sendkit publishes no rate limit: without <see cref="ProviderOptions.RateWindows"/> an account asks at most 5 times a second, and waits whenever a 429 says so.
/// </remarks>
public sealed class SendkitOptions : ProviderOptions
{
    /// <summary>The API key, sent as <c>X-Api-Key</c>: a workspace key (<c>sk_...</c>) or a platform key (<c>sk_user_...</c>).</summary>
    public Secret? ApiKey { get; set; }

    /// <summary>
    /// The workspace a platform key reads, sent as <c>X-Workspace-Id</c>. Needed with a platform key, refused with a workspace key, which is bound to its own
    /// workspace and must not send one. With a key from a callback it is sent when it is set, since the kind of key is not known beforehand.
    /// </summary>
    public string? WorkspaceId { get; set; }
}
