namespace UnifiedInbox.Providers;

/// <summary>
/// Does a provider's first work with made-up elements beside its first calls. What that builds and compiles once in a process (the mappings, the serializer's
/// metadata, the vocabulary) takes longer than a request, so it is there by the first page. Thread-safe; each part is done once.
/// </summary>
/// <remarks>
/// The mapping comes first and with any account: it takes longest, most of it whatever is mapped. One thing after the other, since the calls themselves need the other
/// core.
/// </remarks>
public sealed class Rehearsal
{
    private readonly Lazy<Task> mapping;
    private readonly Lazy<Task> conversations;
    private readonly Lazy<Task> messages;

    /// <summary>Does nothing yet.</summary>
    /// <param name="mapConversation">Maps a conversation.</param>
    /// <param name="readConversation">Reads a conversation's JSON.</param>
    /// <param name="mapMessage">Reads and maps a message.</param>
    public Rehearsal(Action mapConversation, Action readConversation, Action mapMessage)
    {
        ArgumentNullException.ThrowIfNull(mapConversation);
        ArgumentNullException.ThrowIfNull(readConversation);
        ArgumentNullException.ThrowIfNull(mapMessage);
        mapping = new(() => Task.Run(mapConversation));
        conversations = new(() => OfMapping().ContinueWith(_ => readConversation(), TaskScheduler.Default));
        messages = new(() => OfMapping().ContinueWith(_ => mapMessage(), TaskScheduler.Default));
    }

    /// <summary>Begins what any account needs: call it when one is added.</summary>
    /// <returns>Ends when it is done, with what was thrown; calls need not wait for it.</returns>
    public Task OfMapping() => mapping.Value;

    /// <summary>Begins what a list of conversations needs besides: call it with the request.</summary>
    /// <returns>Ends when it is done, with what was thrown; calls need not wait for it.</returns>
    public Task OfConversations() => conversations.Value;

    /// <summary>Begins what a page of messages or a thread needs besides: call it with the request.</summary>
    /// <returns>Ends when it is done, with what was thrown; calls need not wait for it.</returns>
    public Task OfMessages() => messages.Value;
}
