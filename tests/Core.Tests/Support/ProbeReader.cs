using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Support;

/// <summary>The probe, whose things are messages as well.</summary>
internal sealed class ProbeReader(ProviderContext context) : IConversationLister, IMessageReader
{
    private readonly ProbeProvider probe = new(new ProbeOptions(), context);

    public AccountKey Account => probe.Account;

    public ListOrder ListOrder => probe.ListOrder;

    public PageLimits ListLimits => probe.ListLimits;

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) => probe.ListConversationsAsync(query, page, cancellationToken);

    public async Task<OneOf<Page<Message>, InboxFault>> ListMessagesAsync(
        ConversationId conversation, MessageQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var read = await probe.ListConversationsAsync(new ConversationQuery(), page, cancellationToken);
        return read.TryGetValue(out var things, out var fault)
            ? new Page<Message>(
                [.. things.Items.Select(thing => new Message { Id = new MessageId(conversation, thing.Id.Value), Channel = Channel.Email, Kind = MessageKind.Message, VendorType = "" })],
                null, things.Skipped, FilterApplied.None)
            : fault;
    }
}
