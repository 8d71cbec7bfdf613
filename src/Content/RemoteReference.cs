namespace UnifiedInbox.Content;

/// <summary>An address that showing a body as it came would make a program fetch. It was not fetched here.</summary>
/// <param name="Url">The address as the body gives it, resolved against the body's own <c>base</c> if it has one; untrusted, and not always absolute: <c>//host/path</c> and <c>path</c> occur.</param>
/// <param name="IsLikelyTrackingPixel">Whether it looks like an image that only reports that it was opened: of one pixel or none, hidden, or at a path of the kind <c>/track/open/</c>. A guess.</param>
public sealed record RemoteReference(string Url, bool IsLikelyTrackingPixel)
{
    /// <summary>The length, never the address, which often names its reader.</summary>
    /// <returns>For instance <c>&lt;address of 80 characters, likely a tracking pixel&gt;</c>.</returns>
    public override string ToString() => $"<address of {Url.Length} characters{(IsLikelyTrackingPixel ? ", likely a tracking pixel" : "")}>";
}
