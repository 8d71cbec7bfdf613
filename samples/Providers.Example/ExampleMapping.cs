using Mapster;
using UnifiedInbox.Mapping;
using UnifiedInbox.Providers.Example.Payloads;

namespace UnifiedInbox.Providers.Example;

/// <summary>The made-up vendor's payloads as the shared model.</summary>
internal sealed class ExampleMapping : IRegister
{
    private static readonly TypeAdapterConfig Config = StrictMapping.Create(new ExampleMapping());

    internal static Func<Sourced<AccountKey, ExampleConversation>, Conversation> Conversation { get; } =
        Config.GetMapFunction<Sourced<AccountKey, ExampleConversation>, Conversation>();

    internal static Func<Sourced<ConversationId, ExampleMessage>, Message> Message { get; } =
        Config.GetMapFunction<Sourced<ConversationId, ExampleMessage>, Message>();

    public void Register(TypeAdapterConfig config)
    {
        config.ForModel<Sourced<AccountKey, ExampleConversation>, Conversation>(static map => map
            .Map(to => to.Id, from => new ConversationId(from.Context, from.Value.Id!))
            .Map(to => to.Contact, from => ContactOf(from.Value.Person))
            .Map(to => to.LastActivityAt, from => from.Value.LastAt)
            .Map(to => to.Channels, from => ChannelsOf(from.Value))
            .Map(to => to.Preview, from => from.Value.Snippet)
            .Map(to => to.LastDirection, from => ExampleVocabulary.Directions[from.Value.LastFrom])
            .Map(to => to.IsRead, from => ReadStateOf(from.Value))
            .Map(to => to.UnreadCount, from => Values.Int32(from.Value.Unread))
            .Map(to => to.Raw, from => from.Raw));

        config.ForModel<Sourced<ConversationId, ExampleMessage>, Message>(static map => map
            .Map(to => to.Id, from => new MessageId(from.Context, from.Value.Id!))
            .Map(to => to.Channel, from => ExampleVocabulary.Channels[from.Value.Channel])
            .Map(to => to.Kind, from => ExampleVocabulary.Kinds[from.Value.Channel])
            .Map(to => to.VendorType, from => from.Value.Channel ?? "")
            .Map(to => to.Direction, from => ExampleVocabulary.Directions[from.Value.From])
            .Map(to => to.At, from => from.Value.At)
            .Map(to => to.Subject, from => from.Value.Subject)
            .Map(to => to.Body, from => new MessageBody(from.Value.Text, from.Value.Html))
            .Map(to => to.From, from => Values.Party(from.Value.SenderName, from.Value.Sender))
            .Map(to => to.To, from => Values.Parties(from.Value.To))
            .Map(to => to.State, from => StateOf(from.Value))
            .Map(to => to.Attachments, from => AttachmentsOf(new MessageId(from.Context, from.Value.Id!), from.Value.Files))
            .Map(to => to.Raw, from => from.Raw));
    }

    private static Contact? ContactOf(ExamplePerson? person) =>
        person is null ? null : new Contact { Id = person.Id, FullName = person.Name, Email = person.Email, Phone = person.Phone };

    private static IReadOnlyList<Channel> ChannelsOf(ExampleConversation conversation) =>
        [.. (conversation.Channels ?? []).Select(word => ExampleVocabulary.Channels[word])];

    /// <summary>Null when the vendor does not say: an unread filter then lets the conversation through.</summary>
    private static bool? ReadStateOf(ExampleConversation conversation) => conversation.Unread is { } unread ? unread == 0 : null;

    private static DeliveryState? StateOf(ExampleMessage message) => message.Status is null ? null : ExampleVocabulary.States[message.Status];

    private static IReadOnlyList<Attachment> AttachmentsOf(MessageId message, IReadOnlyList<ExampleFile?>? files) =>
    [
        .. (files ?? []).Select((file, ordinal) => new Attachment
        {
            Id = new AttachmentId(message, ordinal),
            FileName = file?.Name,
            ContentType = file?.Type,
            Size = file?.Bytes,
            Url = file?.Url,
            IsDownloadable = !string.IsNullOrWhiteSpace(file?.Url),
        }),
    ];
}
