namespace UnifiedInbox.Resilience;

/// <summary>What a call that has ended tells about its vendor.</summary>
internal enum CallVerdict
{
    /// <summary>Nothing: it was cancelled, or never sent.</summary>
    None,

    /// <summary>The vendor answers, be it with a refusal.</summary>
    Alive,

    /// <summary>No answer, or 5xx.</summary>
    Failing,
}
