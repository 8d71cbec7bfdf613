using OneOf;
using UnifiedInbox.Providers.Lemlist.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>One lemlist user's inbox. lemlist filters by user and by nothing else, so any filter is left to whoever reads the page.</summary>
internal sealed class LemlistProvider(LemlistOptions options, ProviderContext context) : IConversationLister, IMessageReader, IThreadReader
{
    private const string DefaultBaseUrl = "https://api.lemlist.com/api";
    private const int DefaultPageSize = 50;

    private static readonly RateWindow[] DocumentedWindows = [new(20, TimeSpan.FromSeconds(2))];

    private static readonly Dictionary<string, TimeSpan> RemainingHeaders = new() { ["X-RateLimit-Remaining"] = TimeSpan.FromSeconds(2) };

    private readonly LemlistInbox inbox = new(context.Account, options.UserId!);

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl ?? DefaultBaseUrl,
        Secret = options.ApiKey!,
        Authorize = LemlistRequests.Authorize,
        ReadError = LemlistErrors.Read,
        ReadThrottle = LemlistErrors.ReadThrottle,
        RateWindows = options.RateWindows ?? DocumentedWindows,
        RemainingHeaders = RemainingHeaders,
    });

    public AccountKey Account => inbox.Account;

    public ListOrder ListOrder => ListOrder.Undocumented;

    public PageLimits ListLimits { get; } = new(options.PageSize ?? DefaultPageSize, LemlistOptionsValidator.MaximumPageSize);

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        _ = LemlistRehearsal.Instance.OfConversations();
        if (LemlistCursors.ReadPage(page, ListLimits.Size) is not { } position)
        {
            return Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(new CursorFault(new FaultContext(Account, LemlistRequests.ListOperation)));
        }

        return transport.SendAsync(LemlistRequests.Conversations(inbox.UserId, position), Read, cancellationToken);

        Page<Conversation> Read(Reply<LemlistPage<LemlistConversation>> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Data,
                static conversation => conversation.ContactId,
                (conversation, raw) => LemlistMapping.Conversation(new(inbox, conversation, raw)));
            return new Page<Conversation>(mapped.Models, position.NextPage(reply.Payload), mapped.Skipped, FilterWork.Of(query, vendorFiltersUnread: false))
            {
                Extent = position.ExtentOfPage(reply.Payload),
            };
        }
    }

    public Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var contactId = LemlistRequests.ContactId(conversation);
        _ = LemlistRehearsal.Instance.OfMessages();
        if (LemlistCursors.ReadSkip(page, ListLimits.Size) is not { } position)
        {
            return Task.FromResult<OneOf<Page<Message>, InboxFault>>(new CursorFault(new FaultContext(Account, LemlistRequests.MessagesOperation)));
        }

        return transport.SendAsync(LemlistRequests.Messages(contactId, inbox.UserId, position), Read, cancellationToken);

        Page<Message> Read(Reply<LemlistPage<LemlistMessage>> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Data,
                static message => message.Id,
                (message, raw) => LemlistMapping.Message(new(conversation, message, raw)));
            return new Page<Message>(mapped.Models, position.NextSkip(reply.Payload), mapped.Skipped, FilterWork.Of(query, vendorFiltersChannels: false))
            {
                Extent = position.ExtentOfSkip(reply.Payload),
            };
        }
    }

    public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) =>
        MessagePages.ReadThreadAsync(this, conversation, context.MaxThreadMessages, cancellationToken: cancellationToken);
}
