namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>What changes an inbox while it is read.</summary>
[Flags]
internal enum Causes
{
    None = 0,

    /// <summary>An old conversation gets a new message and moves to the top.</summary>
    Bumps = 1,

    /// <summary>New conversations appear on top, and rows below move down.</summary>
    Arrivals = 2,

    /// <summary>Conversations go away, and rows below move up.</summary>
    Removals = 4,

    /// <summary>Conversations are marked as read, which takes them out of a list of unread ones.</summary>
    ReadMarks = 8,

    /// <summary>What puts rows on top, and never takes one away.</summary>
    Rises = Bumps | Arrivals,

    All = Bumps | Arrivals | Removals | ReadMarks,
}
