namespace UnifiedInbox.Testing;

/// <summary>
/// Changes a twin's inbox between its requests, as the world does: list, thread and read state all show it. Times are later than every
/// other conversation's, and not before <see cref="TwinOptions.Time"/>. Thread-safe.
/// </summary>
/// <remarks>Ids are the ones that the vendor's thread call takes: a contact's at lemlist, a conversation's at Sendkit and LeadConnector.</remarks>
public abstract class TwinChanges
{
    private protected TwinChanges()
    {
    }

    /// <summary>A snapshot of the conversations there are, newest activity first.</summary>
    public abstract IReadOnlyList<string> Ids { get; }

    /// <summary>Those of them that are unread; at lemlist, by the first user.</summary>
    public abstract IReadOnlyList<string> UnreadIds { get; }

    /// <summary>A new conversation comes on top, its newest message the lead's and unread.</summary>
    /// <returns>Its id.</returns>
    public abstract string Arrive();

    /// <summary>The lead writes in this conversation: it moves to the top and is unread.</summary>
    /// <param name="id">Which one.</param>
    /// <exception cref="ArgumentException">There is no such conversation.</exception>
    public abstract void Bump(string id);

    /// <summary>This conversation goes away, from the list and by its id.</summary>
    /// <param name="id">Which one.</param>
    /// <exception cref="ArgumentException">There is no such conversation.</exception>
    public abstract void Remove(string id);

    /// <summary>This conversation is read, by every user who has it; its place stays.</summary>
    /// <param name="id">Which one.</param>
    /// <exception cref="ArgumentException">There is no such conversation.</exception>
    public abstract void MarkRead(string id);
}
