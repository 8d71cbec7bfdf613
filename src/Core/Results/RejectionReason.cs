namespace UnifiedInbox;

/// <summary>The words of <see cref="RejectedFault.Reason"/>.</summary>
public static class RejectionReason
{
    /// <summary>The address is one the library does not ask: another origin than the account's for its calls; for attachments, not https, a private network, another port, a user in it, and the like.</summary>
    public const string Address = "address";

    /// <summary>The attachment's server redirects elsewhere, which is never followed; <see cref="FaultContext.VendorText"/> names the host only.</summary>
    public const string Redirect = "redirect";

    /// <summary>The attachment is larger than <see cref="UnifiedInboxOptions.MaxAttachmentBytes"/>.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>The vendor gives no address for this attachment: <see cref="Attachment.IsDownloadable"/> is false.</summary>
    public const string NotDownloadable = "notDownloadable";
}
