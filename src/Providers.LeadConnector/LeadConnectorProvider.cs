using OneOf;
using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>One LeadConnector location.</summary>
internal sealed class LeadConnectorProvider(LeadConnectorOptions options, ProviderContext context) : IConversationLister, IMessageReader, IThreadReader, IAttachmentReader
{
    internal const int DefaultPageSize = 50;

    private const string DefaultBaseUrl = "https://services.leadconnectorhq.com";

    private static readonly RateWindow[] DocumentedWindows = [new(100, TimeSpan.FromSeconds(10)), new(200_000, TimeSpan.FromDays(1))];

    private static readonly Dictionary<string, TimeSpan> RemainingHeaders = new()
    {
        ["X-RateLimit-Remaining"] = TimeSpan.FromSeconds(10),
        ["X-RateLimit-Daily-Remaining"] = TimeSpan.FromDays(1),
    };

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl ?? DefaultBaseUrl,
        Secret = options.AccessToken!,
        Authorize = LeadConnectorRequests.Authorize,
        ReadError = LeadConnectorErrors.Read,
        ReadThrottle = LeadConnectorErrors.ReadThrottle,
        RateBudgetKey = options.LocationId,
        RateWindows = options.RateWindows ?? DocumentedWindows,
        RemainingHeaders = RemainingHeaders,
    });

    private readonly string locationId = options.LocationId!;

    public AccountKey Account { get; } = context.Account;

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits { get; } = new(options.PageSize ?? DefaultPageSize, LeadConnectorCursors.MaximumLimit);

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        _ = LeadConnectorRehearsal.Instance.OfConversations();
        if (LeadConnectorCursors.Read(page, ListLimits.Size) is not { } position)
        {
            return Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(new CursorFault(new FaultContext(Account, LeadConnectorRequests.ListOperation)));
        }

        return transport.SendAsync(LeadConnectorRequests.Conversations(locationId, query.Unread, position), Read, cancellationToken);

        Page<Conversation> Read(Reply<LeadConnectorConversationPage> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Conversations, static row => row.Id, (row, raw) => LeadConnectorMapping.Conversation(new(new ConversationId(Account, row.Id!), row, raw)));
            PageCursor? next = null;
            if (position.HasMore(reply.Payload))
            {
                next = position.After(reply.Payload);
                SkipRest(next, reply, mapped.Skipped);
            }

            return new Page<Conversation>(mapped.Models, next, mapped.Skipped, FilterWork.Of(query, vendorFiltersUnread: true));
        }
    }

    public Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var conversationId = LeadConnectorRequests.ConversationId(conversation);
        _ = LeadConnectorRehearsal.Instance.OfMessages();
        if (!LeadConnectorMessageCursors.IsReadable(page.Cursor))
        {
            return Task.FromResult<OneOf<Page<Message>, InboxFault>>(new CursorFault(new FaultContext(Account, LeadConnectorRequests.MessagesOperation)));
        }

        var types = LeadConnectorTypeFilter.For(query.Channels);
        var limit = LeadConnectorCursors.LimitFor(page, ListLimits.Size);
        return transport.SendAsync(LeadConnectorRequests.Messages(conversationId, types, limit, page.Cursor), Read, cancellationToken);

        Page<Message> Read(Reply<LeadConnectorMessagePage> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Messages, static row => row.Id, (row, raw) => LeadConnectorMapping.Message(new(conversation, row, raw)));
            PageCursor? next = null;
            if (reply.Payload.NextPage == true && !LeadConnectorMessageCursors.IsAllThereIs(page.Cursor, reply.Payload))
            {
                next = LeadConnectorMessageCursors.After(reply.Payload) ?? page.Cursor;
                SkipRest(next, reply, mapped.Skipped);
            }

            return new Page<Message>(mapped.Models, next, mapped.Skipped, FilterWork.Of(query, vendorFiltersChannels: types is not null));
        }
    }

    public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) =>
        new LeadConnectorThreads(this, transport, context.MaxThreadMessages).ReadAsync(conversation, cancellationToken);

    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) =>
        new LeadConnectorAttachments(this, transport, context.MaxThreadMessages).OpenAsync(attachment, cancellationToken);

    /// <summary>More follows and nothing says from where: the walk ends here, and not in silence.</summary>
    private static void SkipRest<TPayload>(PageCursor? next, Reply<TPayload> reply, List<SkippedItem> skipped)
    {
        if (next is null)
        {
            skipped.Add(reply.Skip(null, "more may follow, but no row says where the next page starts"));
        }
    }
}
