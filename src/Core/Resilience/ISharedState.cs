namespace UnifiedInbox.Resilience;

/// <summary>What accounts of several inboxes of one factory share.</summary>
internal interface ISharedState
{
    /// <summary>Whether a new one would behave the same: then it need not be kept.</summary>
    bool IsIdle { get; }
}
