namespace UnifiedInbox.Providers.Example;

/// <summary>One team's inbox at the made-up vendor. Accounts with one token share its rate budget.</summary>
/// <remarks>A page asks for 50 items, and a token makes at most 60 requests per minute, unless the shared options say otherwise.</remarks>
public sealed class ExampleOptions : ProviderOptions
{
    /// <summary>The token, sent as <c>X-Example-Token</c>.</summary>
    public Secret? Token { get; set; }
}
