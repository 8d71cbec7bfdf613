using OneOf;
using UnifiedInbox.Providers.Lemlist.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>One lemlist user's inbox.</summary>
internal sealed class LemlistProvider(LemlistOptions options, ProviderContext context) : IConversationLister, IMessageReader, IThreadReader
{
    /// <summary>lemlist publishes no maximum.</summary>
    internal static readonly int? MaximumPageSize;

    internal const int DefaultPageSize = 50;

    private const string DefaultBaseUrl = "https://api.lemlist.com/api";
    private const int FirstPage = 1;

    private static readonly RateWindow[] DocumentedWindows = [new(20, TimeSpan.FromSeconds(2))];

    private readonly LemlistInbox inbox = new(context.Account, options.UserId!);

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl ?? DefaultBaseUrl,
        Secret = options.ApiKey!,
        Authorize = LemlistRequests.Authorize,
        ReadError = LemlistErrors.Read,
        ReadThrottle = LemlistErrors.ReadThrottle,
        RateWindows = options.RateWindows ?? DocumentedWindows,
    });

    public AccountKey Account => inbox.Account;

    public ListOrder ListOrder => ListOrder.Undocumented;

    public PageLimits ListLimits { get; } = new(options.PageSize ?? DefaultPageSize, MaximumPageSize);

    public async Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        if (LemlistCursors.Read(page, FirstPage, ListLimits.Size) is not { } position)
        {
            return new CursorFault(new FaultContext(Account, LemlistRequests.ListOperation));
        }

        return await transport.SendAsync(LemlistRequests.Conversations(inbox.UserId, position), Read, cancellationToken).ConfigureAwait(false);

        Page<Conversation> Read(Reply<LemlistPage<LemlistConversation>> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Data, static conversation => conversation.ContactId,
                (conversation, raw) => LemlistMapping.Conversation(new(inbox, conversation, raw)));
            PageCursor? next = reply.Payload.Pagination?.NextPage is { } number ? position.At((int)Math.Clamp(number, 0, int.MaxValue)) : null;
            return new Page<Conversation>(mapped.Models, next, mapped.Skipped, query.HasFilter ? FilterApplied.Local : FilterApplied.None);
        }
    }

    public async Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var contactId = LemlistRequests.ContactId(conversation);
        if (LemlistCursors.Read(page, 0, ListLimits.Size) is not { } position)
        {
            return new CursorFault(new FaultContext(Account, LemlistRequests.MessagesOperation));
        }

        return await transport.SendAsync(LemlistRequests.Messages(contactId, inbox.UserId, position), Read, cancellationToken).ConfigureAwait(false);

        Page<Message> Read(Reply<LemlistPage<LemlistMessage>> reply)
        {
            var mapped = reply.Map(
                reply.Payload.Data, static message => message.Id, (message, raw) => LemlistMapping.Message(new(conversation, message, raw)));
            return new Page<Message>(mapped.Models, Next(reply.Payload, position), mapped.Skipped, query.HasFilter ? FilterApplied.Local : FilterApplied.None);
        }
    }

    public async Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default)
    {
        var collected = await MessagePages.CollectAsync(
            (page, token) => ListMessagesAsync(conversation, new MessageQuery(), page, token), context.MaxThreadMessages, cancellationToken).ConfigureAwait(false);
        return collected.TryGetValue(out var messages, out var fault)
            ? new ConversationThread
            {
                Id = conversation,
                Messages = ThreadOrder.Messages(messages.NewestFirst.Reverse()),
                Completeness = messages.Completeness,
                Fault = messages.Fault,
                Skipped = messages.Skipped,
            }
            : fault;
    }

    /// <summary>The answer talks in pages although the request skips items: what was received is what to skip next.</summary>
    private static PageCursor? Next(LemlistPage<LemlistMessage> page, LemlistCursors position)
    {
        var reached = position.Position + (page.Data?.Count ?? 0);
        var more = page.Pagination?.NextPage is not null && page.Data is { Count: > 0 } && !(reached >= page.Pagination.TotalItems);
        return more ? position.At(reached) : null;
    }
}
