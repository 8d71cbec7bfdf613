using OneOf;
using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>Reads a whole thread: its message pages beside its conversation, then its mails.</summary>
internal sealed class LeadConnectorThreads(IMessageReader reader, ProviderTransport transport, int maxMessages)
{
    private readonly LeadConnectorMails mails = new(transport);

    internal async Task<OneOf<ConversationThread, InboxFault>> ReadAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var conversationId = LeadConnectorRequests.ConversationId(conversation);
        using var besides = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pages = MessagePages.CollectAsync(
            (page, token) => reader.ListMessagesAsync(conversation, new MessageQuery(), page, token), maxMessages, cursorsNameMessages: true, cancellationToken);
        var detail = ReadConversationAsync(conversation, conversationId, besides.Token);
        try
        {
            if (!(await pages.ConfigureAwait(false)).TryGetValue(out var rows, out var fault))
            {
                return fault;
            }

            var expanded = await mails.ExpandAsync([.. rows.NewestFirst.Reverse()], cancellationToken).ConfigureAwait(false);
            await EndOf(detail).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return Assemble(conversation, await detail.ConfigureAwait(false), rows, expanded);
        }
        finally
        {
            await besides.CancelAsync().ConfigureAwait(false);
            await EndOf(detail).ConfigureAwait(false);
        }

        static async Task EndOf(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static ConversationThread Assemble(
        ConversationId conversation, MappedItems<Conversation> detail, CollectedMessages rows, LeadConnectorExpandedRows expanded)
    {
        var scheduled = expanded.Messages.ToLookup(message => message.State == DeliveryState.Scheduled);
        return new ConversationThread
        {
            Id = conversation,
            Conversation = detail.Models.FirstOrDefault(),
            Messages = ThreadOrder.Messages(scheduled[false]),
            ScheduledReplies = ThreadOrder.Scheduled(scheduled[true].DistinctBy(message => message.Id).Select(ScheduledReplyOf)),
            Completeness = rows.Completeness.State == CompletenessState.Complete && expanded.Skipped.Count > 0
                ? Completeness.Uncertain(UncertainReason.Mail)
                : rows.Completeness,
            Fault = rows.Fault ?? expanded.Fault,
            Skipped = [.. detail.Skipped, .. rows.Skipped, .. expanded.Skipped],
        };
    }

    /// <summary>No read call tells when it will be sent; its own time is when it was written.</summary>
    private static ScheduledReply ScheduledReplyOf(Message message) => new()
    {
        Id = new ScheduledReplyId(message.Id.Conversation, message.Id.Value),
        Body = message.Body,
        State = ScheduledReplyState.Scheduled,
        CreatedAt = message.At,
        Raw = message.Raw,
    };

    private async Task<MappedItems<Conversation>> ReadConversationAsync(ConversationId conversation, string conversationId, CancellationToken cancellationToken)
    {
        var read = await transport.SendAsync(LeadConnectorRequests.Conversation(conversationId), Map, cancellationToken).ConfigureAwait(false);
        return read.TryGetValue(out var mapped, out var fault)
            ? mapped
            : new([], [transport.Skip(LeadConnectorRequests.ConversationOperation, conversationId, $"the conversation could not be read ({fault.Word})")]);

        MappedItems<Conversation> Map(Reply<LeadConnectorAnswer<LeadConnectorConversation>> reply) =>
            reply.Map(reply.Payload.Only, static row => row.Id, (row, raw) => LeadConnectorMapping.Conversation(new(conversation, row, raw)));
    }
}
