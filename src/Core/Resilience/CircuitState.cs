namespace UnifiedInbox.Resilience;

/// <summary>How an account's breaker stands. The numbers are what its gauge shows.</summary>
internal enum CircuitState
{
    /// <summary>Calls are sent.</summary>
    Closed = 0,

    /// <summary>A break is over: one call alone is to find out, or is about to.</summary>
    HalfOpen = 1,

    /// <summary>Nothing is sent.</summary>
    Open = 2,
}
