using OneOf;

namespace UnifiedInbox;

internal sealed partial class UnifiedInboxClient(IReadOnlyList<RegisteredAccount> registered, UnifiedInboxOptions options, TimeProvider time) : IUnifiedInbox
{
    public IReadOnlyList<AccountDescriptor> Accounts => throw new InvalidOperationException($"{registered}{options}{time}");
    public InboxStream<Conversation> Conversations(ConversationQuery? query = null) => throw new InvalidOperationException();
    public OneOf<InboxStream<Conversation>, InboxFault> Resume(string cursor, ConversationQuery? query = null) => throw new InvalidOperationException();
    public InboxStream<Message> Messages(ConversationId conversation, MessageQuery? query = null) => throw new InvalidOperationException();
    public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) => throw new InvalidOperationException();
    public Task<AccountCheck> CheckAsync(AccountKey account, CancellationToken cancellationToken = default) => throw new InvalidOperationException();
}
