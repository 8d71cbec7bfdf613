namespace UnifiedInbox;

/// <summary>The vendor refused the request: any other 4xx, and every redirect, which is never followed.</summary>
/// <remarks>Next step: the request is wrong; <see cref="FaultContext.VendorText"/> may say why. The same call fails again.</remarks>
public sealed record RejectedFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public RejectedFault(FaultContext context)
        : base(context)
    {
    }

    /// <inheritdoc/>
    public override string Word => "rejected";

    /// <inheritdoc/>
    public override string NextStep => "The request is wrong; the vendor's text may say why.";
}
