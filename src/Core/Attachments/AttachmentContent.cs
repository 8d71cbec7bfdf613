namespace UnifiedInbox;

/// <summary>One opened attachment: its bytes, to be read once, and what is said about them. Dispose it, or its connection stays taken.</summary>
public sealed class AttachmentContent : IAsyncDisposable
{
    /// <summary>The attachment.</summary>
    public required AttachmentId Id { get; init; }

    /// <summary>The bytes as they come, never decompressed: read once, forwards, one read at a time.</summary>
    /// <remarks>
    /// A read fails with an <see cref="AttachmentReadException"/>, whose fault says why, once the content is longer than
    /// <see cref="UnifiedInboxOptions.MaxAttachmentBytes"/>, ends before its announced length or is cut off, and when no byte came for
    /// <see cref="UnifiedInboxOptions.AttemptTimeout"/>. What was read until then is not the whole file. How long the whole may take is up to the caller's
    /// token; a cancelled read ends the stream. Reads after the factory's disposal throw <see cref="ObjectDisposedException"/>.
    /// </remarks>
    public required Stream Stream { get; init; }

    /// <summary>The length in bytes that the server announced; null when it did not. Reading fails if it is not kept.</summary>
    public long? Length { get; init; }

    /// <summary>The media type, from the server, else from the vendor's message; null when neither says. Untrusted: it may lie.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// The name as given by the vendor's message, else by the server (<c>Content-Disposition</c>), else by the last segment of the address; null when none has one.
    /// Untrusted: never a path to write to.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>
    /// <see cref="FileName"/> made safe: one name that may be put behind a folder's on every system, at most 150 characters and 200 bytes of UTF-8, without control
    /// and direction-changing characters, leading dots or device names; <c>attachment</c> when nothing is left. The type of the content is not checked.
    /// </summary>
    public string SafeFileName => UnifiedInbox.SafeFileName.Of(FileName);

    /// <summary>Ends the reading and gives the connection back.</summary>
    /// <returns>When that is done.</returns>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    /// <summary>Names the attachment without its name, which may be personal: its id.</summary>
    /// <returns>A text without names or addresses.</returns>
    public override string ToString() => $"AttachmentContent {{ Id = {Id} }}";
}
