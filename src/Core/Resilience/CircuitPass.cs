namespace UnifiedInbox.Resilience;

/// <summary>Whether a call may start.</summary>
internal enum CircuitPass
{
    /// <summary>The vendor is in order, as far as is known.</summary>
    Free,

    /// <summary>One call alone, to see whether the vendor is back.</summary>
    Probe,

    /// <summary>Not now.</summary>
    Refused,
}
