namespace UnifiedInbox;

/// <summary>
/// How many requests one credential may still make, by the vendor's rules. Implement it to share a budget over several processes, and hand it in by
/// <see cref="UnifiedInboxOptions.RateBudgetFactory"/>; without one, the library keeps an exact log of each credential's requests in this process.
/// </summary>
/// <remarks>
/// Must be thread-safe. Every attempt, a repeat too, asks for a slot and afterwards reports how it went, exactly once. The vendor counts a request at an instant somewhere between
/// the two: a slot that is freed one window after the report can never exceed the limit. Serve in the order of asking. What <see cref="AcquireAsync"/> throws, other
/// than for cancellation, becomes an <see cref="UnavailableFault"/> without a request; what <see cref="ReportAsync"/> throws is ignored.
/// </remarks>
public interface IRateBudget
{
    /// <summary>How many requests may be made right now, as far as is known without asking anybody; null when it is not known.</summary>
    int? Remaining { get; }

    /// <summary>Waits for a slot in every window.</summary>
    /// <param name="longestWait">How long the caller can wait.</param>
    /// <param name="cancellationToken">Gives the place in the queue up: <see cref="OperationCanceledException"/>, and no slot is taken.</param>
    /// <returns>
    /// Null when the slot was given. When it would take longer than <paramref name="longestWait"/>: how long, at once and without waiting; the caller then gets a
    /// <see cref="RateLimitedFault"/> with that time.
    /// </returns>
    ValueTask<TimeSpan?> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken = default);

    /// <summary>Says how the request went that a slot was given for: it is answered, or will not be. The call waits for it, so it should not take long.</summary>
    /// <param name="report">What the vendor said about its limits.</param>
    /// <returns>When it is noted.</returns>
    ValueTask ReportAsync(RateReport report);
}
