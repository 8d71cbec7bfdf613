namespace UnifiedInbox;

/// <summary>Which part of a walk a page belongs to.</summary>
public enum WalkPhase
{
    /// <summary>From the newest conversation down to the oldest.</summary>
    Walk = 0,

    /// <summary>The second look at what moved to the top meanwhile.</summary>
    ClosingReread = 1,
}
