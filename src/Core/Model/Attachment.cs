using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>What is known of one attachment; the bytes are not fetched.</summary>
public sealed record Attachment
{
    /// <summary>The id: its message and its place within it.</summary>
    public required AttachmentId Id { get; init; }

    /// <summary>The file name as the vendor gives it: untrusted, not a path to write to.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// <see cref="FileName"/> made safe to show and to save under, by the rules of <see cref="AttachmentContent.SafeFileName"/>; <c>attachment</c> when nothing is left.
    /// Not among the members of the JSON lines.
    /// </summary>
    [JsonIgnore]
    public string SafeFileName => UnifiedInbox.SafeFileName.Of(FileName);

    /// <summary>The media type as the vendor gives it: untrusted.</summary>
    public string? ContentType { get; init; }

    /// <summary>The size in bytes as the vendor gives it.</summary>
    public long? Size { get; init; }

    /// <summary>The address as the vendor gives it, verbatim and untrusted.</summary>
    /// <remarks>Sendkit: relative to the host; LeadConnector: absolute, at another host.</remarks>
    public string? Url { get; init; }

    /// <summary>Whether there is a way to fetch it.</summary>
    /// <remarks>lemlist never; Sendkit with a <c>downloadUrl</c>; LeadConnector with an absolute http(s) address.</remarks>
    public bool IsDownloadable { get; init; }

    /// <summary>Names the record without its contents, which may be personal: its id.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"Attachment {{ Id = {Id} }}";
}
