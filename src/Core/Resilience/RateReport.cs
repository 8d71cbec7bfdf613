namespace UnifiedInbox;

/// <summary>What the end of one request tells about the vendor's limits.</summary>
public sealed record RateReport
{
    /// <summary>An end that tells nothing.</summary>
    public static RateReport Nothing { get; } = new();

    /// <summary>After a 429: for how long nobody may send with this credential. Null when there is nothing to wait for.</summary>
    public TimeSpan? Freeze { get; init; }

    /// <summary>What the vendor says is left per window, at most one for each of the budget's windows. Somebody else may use the credential: the lower figure holds.</summary>
    public IReadOnlyList<RateReading> Readings { get; init; } = [];

    /// <summary>How old the readings may be at most: the time since the request's slot was given. Slots that came free meanwhile may still be counted in them.</summary>
    public TimeSpan Age { get; init; }
}
