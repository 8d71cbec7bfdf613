namespace UnifiedInbox;

/// <summary>What to do with a page that came.</summary>
internal enum PageVerdict
{
    /// <summary>It goes on where the one before ended.</summary>
    GoesOn,

    /// <summary>Leave it, and ask at <see cref="PageContinuity{T}.AskAgainAt"/>.</summary>
    AskAgain,

    /// <summary>Leave it, and read from the top of the list.</summary>
    StartOver,
}
