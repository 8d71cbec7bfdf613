using UnifiedInbox.Mapping;

namespace UnifiedInbox.Providers;

/// <summary>
/// Does a provider's first work with made-up answers beside its first calls. What that builds and compiles once in a process (the mappings, the serializer's
/// metadata, the vocabulary, the way of an answer from the vendor to the consumer) takes longer than a request, so it is there by the first page. Thread-safe; each part
/// is done once.
/// </summary>
/// <remarks>
/// Mapster itself comes first, with the factory, and then the mapping, with any account: they take longest. No more at once than there are cores, the calls' own left
/// out. Nothing of it is sent, logged, counted or traced.
/// </remarks>
public sealed class Rehearsal
{
    private static readonly TaskScheduler Beside =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1)).ConcurrentScheduler;

    private static readonly Lazy<Task> Mapper = new(static () => Task.Factory.StartNew(StrictMapping.Rehearse, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Beside));

    private readonly Lazy<Task> mapping;
    private readonly Lazy<Task> conversations;
    private readonly Lazy<Task> messages;

    /// <summary>Does nothing yet.</summary>
    /// <param name="mapConversation">Maps a conversation.</param>
    /// <param name="mapMessage">Reads and maps a message.</param>
    /// <param name="create">Makes an account, of options that are made up as well.</param>
    /// <param name="conversations">A list of one conversation, as the vendor answers: JSON in UTF-8.</param>
    /// <param name="messages">A page or thread of one message, as the vendor answers: JSON in UTF-8.</param>
    public Rehearsal(Action mapConversation, Action mapMessage, Func<ProviderContext, IInboxProvider> create, byte[] conversations, byte[] messages)
    {
        ArgumentNullException.ThrowIfNull(mapConversation);
        ArgumentNullException.ThrowIfNull(mapMessage);
        ArgumentNullException.ThrowIfNull(create);
        mapping = new(() => OfMapper().ContinueWith(_ => mapConversation(), Beside));
        this.conversations = new(() => OfMapping().ContinueWith(_ => new MadeUpInbox(create, conversations).ConversationsAsync(), Beside).Unwrap());
        this.messages = new(() => OfMapping().ContinueWith(_ => PlayMessagesAsync(), Beside).Unwrap());

        Task PlayMessagesAsync()
        {
            mapMessage();
            return new MadeUpInbox(create, messages).MessagesAsync();
        }
    }

    /// <summary>Begins what any provider needs: called when a factory is made.</summary>
    internal static Task OfMapper() => Mapper.Value;

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
