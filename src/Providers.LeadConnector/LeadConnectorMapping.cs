using Mapster;
using UnifiedInbox.Mapping;
using UnifiedInbox.Providers.LeadConnector.Payloads;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>LeadConnector's payloads as the shared model.</summary>
/// <remarks>Each mapping has a configuration of its own, so that it is built by itself: who lists conversations does not wait for messages.</remarks>
internal sealed class LeadConnectorMapping : IRegister
{
    internal static Func<Sourced<ConversationId, LeadConnectorConversation>, Conversation> Conversation => Conversations.Map;

    internal static Func<Sourced<ConversationId, LeadConnectorMessage>, Message> Message => Messages.Map;

    internal static Func<Sourced<LeadConnectorMailPlace, LeadConnectorMail>, Message> Mail => Mails.Map;

    public void Register(TypeAdapterConfig config) => config.Apply(new Conversations(), new Messages(), new Mails());

    /// <remarks>A function, since Mapster makes a chain of members nullable, which an id's constructor does not bear.</remarks>
    private static MessageId IdOf(LeadConnectorMailPlace place) => place.Id;

    private static string VendorTypeOf(LeadConnectorMailPlace place) => place.Row.VendorType;

    private static Contact? ContactOf(LeadConnectorConversation row) =>
        (row.ContactId ?? row.FullName ?? row.ContactName ?? row.Email ?? row.Phone) is null
            ? null
            : new Contact { Id = row.ContactId, FullName = row.FullName ?? row.ContactName, Email = row.Email, Phone = row.Phone };

    /// <summary>The list comes in the order of the sort value, so that is what counts as the last activity.</summary>
    private static DateTimeOffset? LastActivityOf(LeadConnectorConversation row) =>
        row.Sort is [var first, ..] && LeadConnectorCursors.SortValue(first) is { } sort ? InstantOf(sort) ?? row.LastMessageDate : row.LastMessageDate;

    private static DateTimeOffset? InstantOf(decimal milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
            : null;

    private static DateTimeOffset? LastInboundOf(LeadConnectorConversation row) =>
        LeadConnectorVocabulary.DirectionOf(row.LastMessageType, row.LastMessageDirection) == MessageDirection.Inbound ? row.LastMessageDate : null;

    private static IReadOnlyList<Channel> ChannelsOf(LeadConnectorConversation row) =>
        LeadConnectorVocabulary.Channels(row.MessageTypes ?? [], row.LastMessageType);

    private static bool? ReadStateOf(LeadConnectorConversation row) => row.UnreadCount is { } unread ? unread == 0 : null;

    private static string? TypeOf(LeadConnectorMessage message) => LeadConnectorVocabulary.TypeWord(message.MessageType, message.Type);

    private static IReadOnlyList<Attachment> AttachmentsOf(ConversationId conversation, LeadConnectorMessage message) =>
        message.Attachments is { Count: > 0 } urls ? LeadConnectorContent.Attachments(new MessageId(conversation, message.Id!), urls) : [];

    private static IReadOnlyList<string> MailIdsOf(LeadConnectorMessage message) => message.Meta?.Email?.MessageIds ?? message.Meta?.Email?.Email?.MessageIds ?? [];

    /// <summary>Read wherever it stands: the reference's sample has it on a text message.</summary>
    private static CallInfo? CallOf(LeadConnectorMessage message) =>
        message.Meta is { } meta && (meta.Call is not null || meta.CallDuration is not null || meta.CallStatus is not null)
            ? new CallInfo
            {
                Duration = LeadConnectorContent.Seconds(meta.Call?.Duration ?? meta.CallDuration),
                Status = meta.Call?.Status ?? meta.CallStatus,
            }
            : null;

    private sealed class Conversations : IRegister
    {
        internal static readonly Func<Sourced<ConversationId, LeadConnectorConversation>, Conversation> Map =
            StrictMapping.Create(new Conversations()).GetMapFunction<Sourced<ConversationId, LeadConnectorConversation>, Conversation>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<ConversationId, LeadConnectorConversation>, Conversation>(static map => map
                .Map(to => to.Id, from => from.Context)
                .Map(to => to.Contact, from => ContactOf(from.Value))
                .Map(to => to.LastActivityAt, from => LastActivityOf(from.Value))
                .Map(to => to.LastInboundAt, from => LastInboundOf(from.Value))
                .Map(to => to.CreatedAt, from => from.Value.DateAdded)
                .Map(to => to.Channels, from => ChannelsOf(from.Value))
                .Map(to => to.LastChannel, from => LeadConnectorVocabulary.ChannelOrNull(from.Value.LastMessageType))
                .Map(to => to.Preview, from => from.Value.LastMessageBody)
                .Map(to => to.LastDirection, from => LeadConnectorVocabulary.DirectionOf(from.Value.LastMessageType, from.Value.LastMessageDirection))
                .Map(to => to.IsRead, from => ReadStateOf(from.Value))
                .Map(to => to.UnreadCount, from => Values.Int32(from.Value.UnreadCount))
                .Map(to => to.AssignedTo, from => from.Value.AssignedTo)
                .Map(to => to.IsStarred, from => from.Value.Starred)
                .Map(to => to.TenantId, from => from.Value.LocationId)
                .Map(to => to.Raw, from => from.Raw));
    }

    private sealed class Messages : IRegister
    {
        internal static readonly Func<Sourced<ConversationId, LeadConnectorMessage>, Message> Map =
            StrictMapping.Create(new Messages()).GetMapFunction<Sourced<ConversationId, LeadConnectorMessage>, Message>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<ConversationId, LeadConnectorMessage>, Message>(static map => map
                .Map(to => to.Id, from => new MessageId(from.Context, from.Value.Id!))
                .Map(to => to.Channel, from => from.Value.Meaning.Channel)
                .Map(to => to.Kind, from => from.Value.Meaning.Kind)
                .Map(to => to.VendorType, from => TypeOf(from.Value) ?? "")
                .Map(to => to.Direction, from => LeadConnectorVocabulary.DirectionOf(from.Value.Meaning, from.Value.Direction))
                .Map(to => to.At, from => from.Value.DateAdded)
                .Map(to => to.Subject, from => from.Value.Subject)
                .Map(to => to.Body, from => LeadConnectorContent.Body(from.Value.ContentType, from.Value.Body))
                .Map(to => to.From, from => LeadConnectorContent.Party(from.Value.From))
                .Map(to => to.To, from => LeadConnectorContent.Parties(from.Value.To))
                .Map(to => to.User, from => from.Value.UserId == null ? null : new TeamUser { Id = from.Value.UserId })
                .Map(to => to.State, from => LeadConnectorVocabulary.StateOf(from.Value.Status))
                .Map(to => to.Attachments, from => AttachmentsOf(from.Context, from.Value))
                .Map(to => to.MailIds, from => MailIdsOf(from.Value))
                .Map(to => to.ExternalId, from => from.Value.AltId)
                .Map(to => to.ThreadKey, from => from.Value.Meaning.IsMailThread ? from.Value.Id : null)
                .Map(to => to.Call, from => CallOf(from.Value))
                .Map(to => to.Source, from => from.Value.Source)
                .Map(to => to.Raw, from => from.Raw));
    }

    private sealed class Mails : IRegister
    {
        internal static readonly Func<Sourced<LeadConnectorMailPlace, LeadConnectorMail>, Message> Map =
            StrictMapping.Create(new Mails()).GetMapFunction<Sourced<LeadConnectorMailPlace, LeadConnectorMail>, Message>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<LeadConnectorMailPlace, LeadConnectorMail>, Message>(static map => map
                .Map(to => to.Id, from => IdOf(from.Context))
                .Map(to => to.Channel, from => Channel.Email)
                .Map(to => to.Kind, from => MessageKind.Message)
                .Map(to => to.VendorType, from => VendorTypeOf(from.Context))
                .Map(to => to.Direction, from => LeadConnectorVocabulary.DirectionOf(from.Value.Direction))
                .Map(to => to.At, from => from.Value.DateAdded)
                .Map(to => to.Subject, from => from.Value.Subject)
                .Map(to => to.Body, from => LeadConnectorContent.Body(from.Value.ContentType, from.Value.Body))
                .Map(to => to.From, from => LeadConnectorContent.Party(from.Value.From))
                .Map(to => to.To, from => LeadConnectorContent.Parties(from.Value.To))
                .Map(to => to.Cc, from => LeadConnectorContent.Parties(from.Value.Cc))
                .Map(to => to.State, from => LeadConnectorVocabulary.StateOf(from.Value.Status))
                .Map(to => to.Attachments, from => LeadConnectorContent.Attachments(IdOf(from.Context), from.Value.Attachments))
                .Map(to => to.ExternalId, from => from.Value.AltId)
                .Map(to => to.ThreadKey, from => from.Value.ThreadId)
                .Map(to => to.Source, from => from.Value.Source)
                .Map(to => to.Raw, from => from.Raw));
    }
}
