namespace UnifiedInbox;

/// <summary>The ids of the page being read and of the two before it; older ones are forgotten, so that memory stays bounded.</summary>
internal sealed class RecentIds
{
    private HashSet<string> current = new(StringComparer.Ordinal);
    private HashSet<string> previous = new(StringComparer.Ordinal);
    private HashSet<string> beforePrevious = new(StringComparer.Ordinal);

    internal void TurnPage()
    {
        (current, previous, beforePrevious) = (beforePrevious, current, previous);
        current.Clear();
    }

    /// <summary>Notes an id of the page being read; false when it is known already.</summary>
    internal bool Add(string id)
    {
        var isKnown = previous.Contains(id) || beforePrevious.Contains(id);
        return current.Add(id) && !isKnown;
    }
}
