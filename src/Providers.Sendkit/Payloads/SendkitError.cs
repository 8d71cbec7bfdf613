namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>The body of an error; its <c>code</c> repeats the HTTP status.</summary>
internal sealed class SendkitError
{
    public string? Error { get; set; }

    public string? Message { get; set; }
}
