namespace UnifiedInbox.Resilience;

/// <summary>How one attempt ended: small and without bodies, since resilience telemetry may print results.</summary>
/// <param name="End">Which way it ended.</param>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Wait">How long the vendor, the budget or the breaker asks to wait.</param>
/// <param name="IsRenewed">Whether the vendor refused the secret and its callback has given another value since, which is worth a request.</param>
internal sealed record Attempt(AttemptEnd End, int Status = 0, TimeSpan? Wait = null, bool IsRenewed = false)
{
    /// <summary>What the vendor would answer, as far as is known.</summary>
    internal static readonly Attempt Parked = new(AttemptEnd.Parked, Status: 401);

    internal bool IsThrottled => End == AttemptEnd.Answered && Status == 429;

    internal bool MayBeRepeated => End == AttemptEnd.NoAnswer || (End == AttemptEnd.Answered && Status is 408 or 425 or 429 or >= 500);

    internal CallVerdict Verdict => End switch
    {
        AttemptEnd.Answered or AttemptEnd.TooLarge => Status >= 500 ? CallVerdict.Failing : CallVerdict.Alive,
        AttemptEnd.NoAnswer or AttemptEnd.TimedOut => CallVerdict.Failing,
        _ => CallVerdict.None,
    };
}
