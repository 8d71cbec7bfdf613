namespace UnifiedInbox;

/// <summary>The vendor's rate limit leaves no room within this call's time: 429 beyond the time budget, or the daily budget is used up.</summary>
/// <remarks>Next step: wait <see cref="InboxFault.RetryAfter"/>, then call again.</remarks>
public sealed record RateLimitedFault : InboxFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="context">Where it happened.</param>
    public RateLimitedFault(FaultContext context)
        : base(context)
    {
    }

    /// <inheritdoc/>
    public override string Word => "rateLimited";

    /// <inheritdoc/>
    public override bool IsTransient => true;

    /// <inheritdoc/>
    public override string NextStep => "Wait the time given, then call again.";
}
