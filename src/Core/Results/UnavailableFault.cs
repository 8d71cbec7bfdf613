namespace UnifiedInbox;

/// <summary>No usable answer: 5xx, 408, a network failure or a time-out, after the retries.</summary>
/// <remarks>Next step: try later, not before <see cref="InboxFault.RetryAfter"/> when it is set.</remarks>
public sealed record UnavailableFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public UnavailableFault(FaultContext context)
        : base(context)
    {
    }

    /// <inheritdoc/>
    public override string Word => "unavailable";

    /// <inheritdoc/>
    public override bool IsTransient => true;

    /// <inheritdoc/>
    public override string NextStep => "Try again later.";
}
