namespace UnifiedInbox;

/// <summary>What to do with a page that came.</summary>
internal enum PageVerdict
{
    /// <summary>It goes on where the one before ended.</summary>
    GoesOn,

    /// <summary>Leave it, and ask for it once more.</summary>
    AskAgain,

    /// <summary>Leave it, and go on from <see cref="PageContinuity{T}.EarlierPage"/>, of which rows are known.</summary>
    StepBack,

    /// <summary>Leave it, and read from the top of the list.</summary>
    StartOver,
}
