using OneOf;
using UnifiedInbox.Providers.Example.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Example;

/// <summary>One team's inbox at the made-up vendor.</summary>
internal sealed class ExampleProvider(ExampleOptions options, ProviderContext context) : IConversationLister, IMessageReader, IThreadReader, IAttachmentReader
{
    private const string DefaultBaseUrl = "https://api.vendor.example/v2";
    private const int DefaultPageSize = 50;

    private static readonly RateWindow[] DocumentedWindows = [new(60, TimeSpan.FromMinutes(1))];

    private static readonly Dictionary<string, TimeSpan> RemainingHeaders = new() { ["X-Example-Left"] = TimeSpan.FromMinutes(1) };

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl ?? DefaultBaseUrl,
        Secret = options.Token!,
        Authorize = ExampleRequests.Authorize,
        ReadError = ExampleErrors.Read,
        ReadThrottle = ExampleErrors.ReadThrottle,
        RateWindows = options.RateWindows ?? DocumentedWindows,
        RemainingHeaders = RemainingHeaders,
    });

    public AccountKey Account { get; } = context.Account;

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits { get; } = new(options.PageSize ?? DefaultPageSize, ExampleOptionsValidator.MaximumPageSize);

    public async Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        if (!ExampleCursors.TryRead(page, out var after))
        {
            return new CursorFault(new FaultContext(Account, ExampleRequests.ListOperation));
        }

        var call = ExampleRequests.Conversations(after, LimitOf(page), query.Unread);
        return await transport.SendAsync(call, Read, cancellationToken).ConfigureAwait(false);

        Page<Conversation> Read(Reply<ExamplePage<ExampleConversation>> reply) => PageOf(
            reply,
            static conversation => conversation.Id,
            (conversation, raw) => ExampleMapping.Conversation(new(Account, conversation, raw)),
            FilterWork.Of(query, vendorFiltersUnread: true));
    }

    public async Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var conversationId = ExampleRequests.ConversationId(conversation);
        if (!ExampleCursors.TryRead(page, out var after))
        {
            return new CursorFault(new FaultContext(Account, ExampleRequests.MessagesOperation));
        }

        var call = ExampleRequests.Messages(conversationId, after, LimitOf(page));
        return await transport.SendAsync(call, Read, cancellationToken).ConfigureAwait(false);

        Page<Message> Read(Reply<ExamplePage<ExampleMessage>> reply) => PageOf(
            reply,
            static message => message.Id,
            (message, raw) => ExampleMapping.Message(new(conversation, message, raw)),
            FilterWork.Of(query, vendorFiltersChannels: false));
    }

    public Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default) =>
        MessagePages.ReadThreadAsync(this, conversation, context.MaxThreadMessages, cancellationToken: cancellationToken);

    public Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default) =>
        ThreadAttachments.OpenAsync(this, transport, attachment, ExampleRequests.FileOperation, isOwn: true, cancellationToken);

    private static Page<TModel> PageOf<TItem, TModel>(
        Reply<ExamplePage<TItem>> reply, Func<TItem, string?> id, Func<TItem, RawPayload, TModel> map, FilterApplied filter)
        where TItem : class
    {
        var mapped = reply.Map(reply.Payload.Items, id, map);
        var next = ExampleCursors.Next(reply.Payload.After);
        if (next is null && !string.IsNullOrEmpty(reply.Payload.After))
        {
            mapped.Skipped.Add(reply.Skip(null, ExampleCursors.TooLong));
        }

        return new Page<TModel>(mapped.Models, next, mapped.Skipped, filter);
    }

    private int LimitOf(PageRequest page) => Math.Min(page.Size ?? ListLimits.Size, ExampleOptionsValidator.MaximumPageSize);
}
