namespace UnifiedInbox.Testing;

/// <summary>What can happen to a twin's inbox while it is read.</summary>
[Flags]
public enum TwinChangeKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A conversation that was not there before appears on top (<see cref="TwinChanges.Arrive"/>).</summary>
    Arrivals = 1,

    /// <summary>An old conversation gets a message and moves to the top (<see cref="TwinChanges.Bump"/>).</summary>
    Bumps = 2,

    /// <summary>A conversation goes away (<see cref="TwinChanges.Remove"/>).</summary>
    Removals = 4,

    /// <summary>A conversation is read, which takes it out of a list of unread ones (<see cref="TwinChanges.MarkRead"/>).</summary>
    ReadMarks = 8,

    /// <summary>All of them.</summary>
    All = Arrivals | Bumps | Removals | ReadMarks,
}
