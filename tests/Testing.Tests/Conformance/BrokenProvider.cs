using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>A sound provider behind a wrapper that may spoil what goes in or comes out.</summary>
internal abstract class BrokenProvider(TinyProvider sound) : IConversationLister, IMessageReader, IThreadReader
{
    public AccountKey Account => sound.Account;

    public ListOrder ListOrder => sound.ListOrder;

    public virtual PageLimits ListLimits => sound.ListLimits;

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        Around<Page<Conversation>>(async token =>
        {
            var listed = await sound.ListConversationsAsync(query, Asked(page), token);
            return listed.TryGetValue(out var value, out _) ? Listed(query, page, value) : await OnListFault(query, listed, token);
        }, cancellationToken);

    public Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default) =>
        Around<Page<Message>>(async token =>
        {
            var read = await sound.ListMessagesAsync(conversation, query, page, token);
            return read.TryGetValue(out var value, out var fault) ? Paged(value) : fault;
        }, cancellationToken);

    public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) =>
        Around<ConversationThread>(async token =>
        {
            var read = await sound.GetThreadAsync(conversation, token);
            return read.TryGetValue(out var value, out var fault) ? Threaded(value) : fault;
        }, cancellationToken);

    protected TinyProvider Sound => sound;

    protected virtual Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken) =>
        call(cancellationToken);

    protected virtual PageRequest Asked(PageRequest page) => page;

    protected virtual Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) => page;

    protected virtual Task<OneOf<Page<Conversation>, InboxFault>> OnListFault(
        ConversationQuery query, OneOf<Page<Conversation>, InboxFault> fault, CancellationToken cancellationToken) => Task.FromResult(fault);

    protected virtual Page<Message> Paged(Page<Message> page) => page;

    protected virtual ConversationThread Threaded(ConversationThread thread) => thread;
}
