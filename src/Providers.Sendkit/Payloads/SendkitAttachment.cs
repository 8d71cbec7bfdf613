namespace UnifiedInbox.Providers.Sendkit.Payloads;

internal sealed class SendkitAttachment
{
    public string? Filename { get; set; }

    public string? ContentType { get; set; }

    public long? Size { get; set; }

    /// <summary>Relative to the host, with <c>/v1</c>; left out when the mail provider gave no attachment id.</summary>
    public string? DownloadUrl { get; set; }
}
