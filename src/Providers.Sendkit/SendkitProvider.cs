using System.Text;
using System.Text.Json;
using OneOf;
using UnifiedInbox.Providers.Sendkit.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>One Sendkit workspace's inbox.</summary>
internal sealed class SendkitProvider(SendkitOptions options, ProviderContext context) : IConversationLister, IMessageReader, IThreadReader, IAttachmentReader
{
    /// <summary>Sendkit publishes no maximum for the inbox.</summary>
    internal static readonly int? MaximumPageSize;

    internal const int DefaultPageSize = 50;

    private const string DefaultBaseUrl = "https://api.sendkit.ai";

    /// <summary>Sendkit publishes no limit; this is a careful guess, and a 429 slows it down further.</summary>
    private static readonly RateWindow[] CautiousWindows = [new(5, TimeSpan.FromSeconds(1))];

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl ?? DefaultBaseUrl,
        Secret = options.ApiKey!,
        Authorize = SendkitRequests.Authorize(options.WorkspaceId),
        ReadError = SendkitErrors.Read,
        RateWindows = options.RateWindows ?? CautiousWindows,
    });

    public AccountKey Account { get; } = context.Account;

    public ListOrder ListOrder => ListOrder.Undocumented;

    public PageLimits ListLimits { get; } = new(options.PageSize ?? DefaultPageSize, MaximumPageSize);

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        _ = SendkitRehearsal.Instance.OfConversations();
        if (SendkitCursors.Read(page, ListLimits.Size) is not { } position)
        {
            return Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(new CursorFault(new FaultContext(Account, SendkitRequests.ListOperation)));
        }

        return transport.SendAsync(SendkitRequests.Conversations(position, query.Unread), Read, cancellationToken);

        Page<Conversation> Read(Reply<SendkitPage> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Data, static conversation => conversation.Id,
                (conversation, raw) => SendkitMapping.Conversation(new(new(new ConversationId(Account, conversation.Id!), HasReplies: true), conversation, raw)));
            var (next, lost) = position.Next(reply.Payload.Pagination);
            if (lost is not null)
            {
                mapped.Skipped.Add(reply.Skip(null, lost));
            }

            return new Page<Conversation>(mapped.Models, next, mapped.Skipped, FilterWork.Of(query, vendorFiltersUnread: true))
            {
                Extent = position.ExtentOf(reply.Payload.Pagination, reply.Payload.Data!.Count, goesOn: next is not null || lost is not null),
            };
        }
    }

    /// <summary>Sendkit does not page a thread: the one page holds it whole, so there is no cursor to come back with.</summary>
    public Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var call = SendkitRequests.Thread(SendkitRequests.ConversationSegment(conversation));
        _ = SendkitRehearsal.Instance.OfMessages();
        if (page.Cursor is not null)
        {
            return Task.FromResult<OneOf<Page<Message>, InboxFault>>(new CursorFault(new FaultContext(Account, SendkitRequests.ThreadOperation)));
        }

        return transport.SendAsync(call, Read, cancellationToken);

        Page<Message> Read(Reply<SendkitAnswer<SendkitThread>> reply)
        {
            var mapped = MapMessages(reply, conversation);
            List<Message> newestFirst = [.. ThreadOrder.Messages(mapped.Models)];
            newestFirst.Reverse();
            return new Page<Message>(newestFirst, null, mapped.Skipped, FilterWork.Of(query, vendorFiltersChannels: false));
        }
    }

    public async Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default)
    {
        var call = SendkitRequests.Thread(SendkitRequests.ConversationSegment(conversation));
        _ = SendkitRehearsal.Instance.OfMessages();
        return await transport.SendAsync(call, Read, cancellationToken).ConfigureAwait(false);

        ConversationThread Read(Reply<SendkitAnswer<SendkitThread>> reply)
        {
            var thread = reply.Payload.Data!;
            var messages = MapMessages(reply, conversation);
            var scheduled = reply.Map(
                thread.ScheduledReplies, static scheduledReply => scheduledReply.Id,
                (scheduledReply, raw) => SendkitMapping.ScheduledReply(new(conversation, scheduledReply, raw)));
            return new ConversationThread
            {
                Id = conversation,
                Conversation = SendkitMapping.Conversation(new(new(conversation, HasReplies: null), thread, DataOf(reply.Raw))),
                Messages = ThreadOrder.Messages(messages.Models),
                ScheduledReplies = ThreadOrder.Scheduled(scheduled.Models),
                Completeness = Completeness.Complete,
                Skipped = [.. messages.Skipped, .. scheduled.Skipped],
            };
        }
    }

    /// <summary>The thread is read again: an address counts the conversation's attachments through, so it may have changed since.</summary>
    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) =>
        ThreadAttachments.OpenAsync(this, transport, attachment, SendkitRequests.AttachmentOperation, isOwn: true, cancellationToken);

    /// <remarks>A message's id is asked for before the message is mapped, so the latest one is its own.</remarks>
    private static MappedItems<Message> MapMessages(Reply<SendkitAnswer<SendkitThread>> reply, ConversationId conversation)
    {
        var thread = reply.Payload.Data!;
        var origin = new SendkitThreadOrigin(conversation, thread);
        var ids = new SendkitMessageIds(thread.Messages?.Count ?? 0);
        return reply.Map(
            thread.Messages, ids.Next,
            (message, raw) => SendkitMapping.Message(new(new(origin, ids.Latest), message, raw)));
    }

    /// <summary>The conversation's own JSON out of the answer's envelope.</summary>
    private static RawPayload DataOf(RawPayload answer)
    {
        if (answer.IsEmpty)
        {
            return default;
        }

        using var document = JsonDocument.Parse(answer.Utf8);
        return new RawPayload(Encoding.UTF8.GetBytes(document.RootElement.GetProperty("data").GetRawText()));
    }
}
