namespace UnifiedInbox.Testing;

/// <summary>
/// How a twin's inbox changes by itself: before every list request it serves but the first. What changes follows from the twin's seed and
/// the order of the requests. Requests that a rate limit, a wrong key or a fault answers in place of the list change nothing.
/// </summary>
public sealed record TwinDrift
{
    /// <summary>How many changes happen on average before a list request: 0.25 is one before every fourth, 2.5 are two or three before each. One, unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 1,000.</exception>
    public double ChangesPerRequest
    {
        get;
        init
        {
            if (value is not (>= 0 and <= 1000)) throw new ArgumentOutOfRangeException(nameof(ChangesPerRequest), "Between 0 and 1,000.");
            field = value;
        }
    } = 1;

    /// <summary>What the changes are, each kind as often as any other; all kinds unless told.</summary>
    public TwinChangeKinds Kinds { get; init; } = TwinChangeKinds.All;
}
