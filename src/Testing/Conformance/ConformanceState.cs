namespace UnifiedInbox.Testing;

/// <summary>How a promise fared.</summary>
public enum ConformanceState
{
    /// <summary>The provider keeps it.</summary>
    Kept = 0,

    /// <summary>The provider breaks it.</summary>
    Broken = 1,

    /// <summary>It does not concern the provider, which lacks the capability it is about.</summary>
    NotApplicable = 2,
}
