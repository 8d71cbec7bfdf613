namespace UnifiedInbox.Resilience;

/// <summary>Which way an attempt ended.</summary>
internal enum AttemptEnd
{
    /// <summary>The vendor answered, with whatever status, and the body was read.</summary>
    Answered,

    /// <summary>No whole answer came: refused, reset or cut off.</summary>
    NoAnswer,

    /// <summary>The time was up.</summary>
    TimedOut,

    /// <summary>The rate budget leaves no room within this call's time; nothing was sent.</summary>
    Refused,

    /// <summary>The body is longer than the library reads.</summary>
    TooLarge,

    /// <summary>The credential callback gave nothing usable; nothing was sent.</summary>
    NoCredential,

    /// <summary>The vendor refused this very credential before; nothing was sent.</summary>
    Parked,

    /// <summary>The vendor failed again and again, and is left alone for now; nothing was sent.</summary>
    CircuitOpen,

    /// <summary>The request leads to another origin than the account's, or nowhere; nothing was sent.</summary>
    ForeignOrigin,

    /// <summary>The consumer's own rate budget failed; nothing was sent.</summary>
    BudgetFailed,
}
