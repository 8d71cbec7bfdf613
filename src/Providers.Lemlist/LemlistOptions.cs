namespace UnifiedInbox.Providers.Lemlist;

/// <summary>One lemlist user's inbox. Several users of a team are several accounts; accounts with one key share its rate budget.</summary>
/// <remarks>
/// A page asks for 50 items unless <see cref="ProviderOptions.PageSize"/> says otherwise, and a key makes at most 20 requests per 2 seconds, as lemlist
/// documents, unless <see cref="ProviderOptions.RateWindows"/> say otherwise.
/// </remarks>
public sealed class LemlistOptions : ProviderOptions
{
    /// <summary>The API key (lemlist: Settings, Integrations). Sent as the password of Basic authentication with an empty user name.</summary>
    public Secret? ApiKey { get; set; }

    /// <summary>The user whose inbox it is, <c>usr_...</c>: lemlist lists conversations and keeps read state per user.</summary>
    public string? UserId { get; set; }
}
