namespace UnifiedInbox.Resilience;

/// <summary>How one attempt ended: small and without bodies, since resilience telemetry may print results.</summary>
/// <param name="End">Which way it ended.</param>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Wait">How long the vendor, or the budget, asks to wait.</param>
internal readonly record struct Attempt(AttemptEnd End, int Status = 0, TimeSpan? Wait = null)
{
    internal bool IsThrottled => End == AttemptEnd.Answered && Status == 429;

    internal bool MayBeRepeated => End == AttemptEnd.NoAnswer || (End == AttemptEnd.Answered && Status is 408 or 425 or 429 or >= 500);
}
