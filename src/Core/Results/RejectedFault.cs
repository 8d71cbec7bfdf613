namespace UnifiedInbox;

/// <summary>The vendor refused the request: any other 4xx, and every redirect, which is never followed. Or the library did, and <see cref="Reason"/> says why.</summary>
/// <remarks>Next step: the request is wrong; <see cref="FaultContext.VendorText"/> may say why. The same call fails again.</remarks>
public sealed record RejectedFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public RejectedFault(FaultContext context)
        : base(context)
    {
    }

    /// <summary>Why the library itself refused: a word of <see cref="RejectionReason"/>; null when the vendor did.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string Word => "rejected";

    /// <inheritdoc/>
    public override string NextStep => Reason switch
    {
        RejectionReason.Address => "The library does not fetch from the attachment's address.",
        RejectionReason.Redirect => "The attachment's server redirects elsewhere, which is not followed; open it at the vendor.",
        RejectionReason.TooLarge => "The attachment is larger than MaxAttachmentBytes: raise it, or open it at the vendor.",
        RejectionReason.NotDownloadable => "The vendor gives no address for this attachment; its IsDownloadable says so beforehand.",
        _ => "The request is wrong; the vendor's text may say why.",
    };
}
