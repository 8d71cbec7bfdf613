namespace UnifiedInbox;

/// <summary>The content of an attachment could not be read to its end. Only <see cref="AttachmentContent.Stream"/> throws it: a stream has no other way to give a fault.</summary>
/// <remarks>The message holds the fault's case, account, operation and next step; no name, address or word of the vendor's.</remarks>
public sealed class AttachmentReadException : IOException
{
    /// <summary>Wraps a fault.</summary>
    /// <param name="fault">The fault.</param>
    public AttachmentReadException(InboxFault fault)
        : base($"{fault}. {fault?.NextStep}") => Fault = fault ?? throw new ArgumentNullException(nameof(fault));

    /// <summary>
    /// Why: <see cref="RejectedFault"/> with <see cref="RejectionReason.TooLarge"/>, <see cref="UnavailableFault"/> for a cut or silent connection,
    /// <see cref="MalformedFault"/> for more bytes than announced.
    /// </summary>
    public InboxFault Fault { get; }
}
