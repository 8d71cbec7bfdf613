namespace UnifiedInbox;

/// <summary>A fault, for callers who prefer exceptions: only <c>OrThrow</c> throws it, the library itself never does.</summary>
/// <remarks>The message holds the case, the account, the operation, the status, the vendor's error code and the next step; no other word of the vendor's.</remarks>
public sealed class InboxException : Exception
{
    /// <summary>Wraps a fault.</summary>
    /// <param name="fault">The fault.</param>
    public InboxException(InboxFault fault)
        : base($"{fault}. {fault?.NextStep}") => Fault = fault ?? throw new ArgumentNullException(nameof(fault));

    /// <summary>The fault.</summary>
    public InboxFault Fault { get; }
}
