using OneOf;
using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>Finds an attachment's message again and opens the address it names. The files lie at other hosts, which never see the access token.</summary>
internal sealed class LeadConnectorAttachments(IMessageReader reader, ProviderTransport transport, int maxMessages)
{
    internal async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken)
    {
        var listed = LeadConnectorMailPlace.MailIdOf(attachment.Message) is { } mailId
            ? await OfMailAsync(attachment.Message, mailId, cancellationToken).ConfigureAwait(false)
            : await OfRowAsync(attachment.Message, cancellationToken).ConfigureAwait(false);
        if (!listed.TryGetValue(out var attachments, out var fault))
        {
            return fault;
        }

        return attachments.Find(found => found.Id == attachment) is { } found
            ? await transport.OpenAttachmentAsync(new AttachmentCall(LeadConnectorRequests.AttachmentOperation, found, IsOwn: false), cancellationToken).ConfigureAwait(false)
            : new NotFoundFault(Context(attachment.Message));
    }

    private Task<OneOf<List<Attachment>, InboxFault>> OfMailAsync(MessageId message, string mailId, CancellationToken cancellationToken)
    {
        LeadConnectorRequests.ConversationId(message.Conversation);
        return transport.SendAsync(LeadConnectorRequests.Mail(PathSegment.Require(mailId, nameof(message))), Map, cancellationToken);

        List<Attachment> Map(Reply<LeadConnectorAnswer<LeadConnectorMail>> reply) =>
            reply.Map(reply.Payload.Only, static mail => mail.Id, (mail, _) => LeadConnectorContent.Attachments(message, mail.Attachments)).Models.SelectMany(found => found).ToList();
    }

    /// <summary>No call reads one row, so the pages are read until the row is there.</summary>
    private async Task<OneOf<List<Attachment>, InboxFault>> OfRowAsync(MessageId message, CancellationToken cancellationToken)
    {
        var pages = await MessagePages.CollectAsync(ReadAsync, maxMessages, cursorsNameMessages: true, cancellationToken).ConfigureAwait(false);
        if (!pages.TryGetValue(out var rows, out var fault))
        {
            return fault;
        }

        if (rows.NewestFirst.FirstOrDefault(row => row.Id == message) is { } found)
        {
            return found.Attachments.ToList();
        }

        return rows.Completeness.State == CompletenessState.Complete ? new NotFoundFault(Context(message)) : rows.Fault ?? new UnavailableFault(Context(message));

        async Task<OneOf<Page<Message>, InboxFault>> ReadAsync(PageRequest page, CancellationToken token)
        {
            var read = await reader.ListMessagesAsync(message.Conversation, new MessageQuery(), page, token).ConfigureAwait(false);
            return read.TryGetValue(out var rows, out _) && rows.Items.Any(row => row.Id == message) ? rows with { Next = null } : read;
        }
    }

    private static FaultContext Context(MessageId message) => new(message.Conversation.Account, LeadConnectorRequests.AttachmentOperation);
}
