namespace UnifiedInbox;

/// <summary>No usable answer: 5xx, 408, a network failure or a time-out, after the retries.</summary>
/// <remarks>
/// After three such calls of an account in a row, further ones get this fault at once, without a request and with the time of the next attempt in
/// <see cref="InboxFault.RetryAfter"/>, until one call at a time finds the vendor back.
/// Next step: try later, not before <see cref="InboxFault.RetryAfter"/> when it is set.</remarks>
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
