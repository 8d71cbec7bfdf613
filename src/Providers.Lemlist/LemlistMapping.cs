using Mapster;
using UnifiedInbox.Mapping;
using UnifiedInbox.Providers.Lemlist.Payloads;

namespace UnifiedInbox.Providers.Lemlist;

/// <summary>lemlist's payloads as the shared model.</summary>
/// <remarks>Each mapping has a configuration of its own, so that it is built by itself: who lists conversations does not wait for messages.</remarks>
internal sealed class LemlistMapping : IRegister
{
    /// <summary>The context is the account and the user whose inbox it is.</summary>
    internal static Func<Sourced<LemlistInbox, LemlistConversation>, Conversation> Conversation => Conversations.Map;

    internal static Func<Sourced<ConversationId, LemlistMessage>, Message> Message => Messages.Map;

    public void Register(TypeAdapterConfig config) => config.Apply(new Conversations(), new Messages());

    private static Contact ContactOf(LemlistConversation conversation) => new()
    {
        Id = conversation.ContactId,
        FullName = conversation.Contact?.FullName,
        Email = conversation.Contact?.Email,
    };

    /// <summary>Read state is each user's own; null when this account's user has no row.</summary>
    private static bool? ReadStateOf(LemlistConversation conversation, string userId)
    {
        foreach (var user in conversation.Users ?? [])
        {
            if (user?.UserId == userId)
            {
                return user.Read;
            }
        }

        return null;
    }

    private static List<ConversationMember> MembersOf(LemlistConversation conversation)
    {
        if (conversation.Users is not { Count: > 0 } users)
        {
            return [];
        }

        var members = new List<ConversationMember>(users.Count);
        foreach (var user in users)
        {
            if (user?.UserId is { } id)
            {
                members.Add(new ConversationMember { UserId = id, IsSender = user.Sender, IsRead = user.Read });
            }
        }

        return members;
    }

    private static IReadOnlyList<Opportunity> OpportunitiesOf(LemlistConversation conversation) => conversation.Opportunities is { Count: > 0 } opportunities
        ?
        [
            .. opportunities.OfType<LemlistOpportunity>()
                .Select(static opportunity => new Opportunity { Id = opportunity.Id, Type = opportunity.Type, Done = opportunity.Done }),
        ]
        : [];

    /// <remarks>Called and not read: a value of a part of a part may be missing to Mapster, which maps it from its nullable by what it makes for that.</remarks>
    private static Channel ChannelOf(LemlistMessage message) => message.Activity.Channel;

    private static MessageKind KindOf(LemlistMessage message) => message.Activity.Kind;

    private static MessageDirection DirectionOf(LemlistMessage message) => message.Activity.Direction;

    /// <summary>Mails carry HTML in <c>message</c>; other channels carry text there, or in <c>text</c>.</summary>
    private static MessageBody BodyOf(LemlistMessage message) =>
        message.Activity.IsMail ? MessageBody.FromHtml(message.Message) : MessageBody.FromText(message.Message ?? message.Text);

    /// <summary>Inbound messages carry <c>sendUser*</c> too, and it is us: the author of a reply is <c>fromEmail</c>.</summary>
    private static Party? AuthorOf(LemlistMessage message) => message.Activity.Direction switch
    {
        MessageDirection.Inbound => Values.Party(null, message.FromEmail ?? message.LeadEmail),
        MessageDirection.Outbound => Values.Party(message.SendUserName, message.SendUserEmail),
        _ => null,
    };

    private static IReadOnlyList<Party> RecipientsOf(LemlistMessage message) => message.Activity.Direction switch
    {
        MessageDirection.Inbound => ListOf(Values.Party(message.SendUserName, message.SendUserEmail)),
        MessageDirection.Outbound => ListOf(Values.Party(null, message.LeadEmail)),
        _ => [],
    };

    private static TeamUser? UserOf(LemlistMessage message) =>
        (message.SendUserId ?? message.SendUserName ?? message.SendUserEmail ?? message.SendUserMailboxId) is null ? null : new TeamUser
        {
            Id = message.SendUserId,
            Name = message.SendUserName,
            Email = message.SendUserEmail,
            MailboxId = message.SendUserMailboxId,
        };

    private static Campaign? CampaignOf(LemlistMessage message)
    {
        var step = Values.Int32(message.SequenceStep);
        return (message.CampaignId ?? message.SequenceId) is null && step is null
            ? null
            : new Campaign { Id = message.CampaignId, SequenceId = message.SequenceId, Step = step };
    }

    private static IReadOnlyList<Party> ListOf(Party? party) => party is null ? [] : [party];

    private sealed class Conversations : IRegister
    {
        internal static readonly Func<Sourced<LemlistInbox, LemlistConversation>, Conversation> Map =
            StrictMapping.Create(new Conversations()).GetMapFunction<Sourced<LemlistInbox, LemlistConversation>, Conversation>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<LemlistInbox, LemlistConversation>, Conversation>(static map => map
                .Map(to => to.Id, from => new ConversationId(from.Context.Account, from.Value.ContactId!))
                .Map(to => to.VendorId, from => from.Value.Id)
                .Map(to => to.Contact, from => ContactOf(from.Value))
                .Map(to => to.LastActivityAt, from => from.Value.LastActivityAt)
                .Map(to => to.LastInboundAt, from => from.Value.LastRepliedAt)
                .Map(to => to.CreatedAt, from => from.Value.CreatedAt)
                .Map(to => to.CreatedBy, from => from.Value.CreatedBy)
                .Map(to => to.HasReplies, from => from.Value.HaveReplies)
                .Map(to => to.Channels, from => LemlistVocabulary.Channels(from.Value.Channels))
                .Map(to => to.LastChannel, from => LemlistVocabulary.ChannelOrNull(from.Value.LastRepliedChannel))
                .Map(to => to.IsRead, from => ReadStateOf(from.Value, from.Context.UserId))
                .Map(to => to.Members, from => (IReadOnlyList<ConversationMember>)MembersOf(from.Value))
                .Map(to => to.Opportunities, from => OpportunitiesOf(from.Value))
                .Map(to => to.TenantId, from => from.Value.TeamId)
                .Map(to => to.Raw, from => from.Raw));
    }

    private sealed class Messages : IRegister
    {
        internal static readonly Func<Sourced<ConversationId, LemlistMessage>, Message> Map =
            StrictMapping.Create(new Messages()).GetMapFunction<Sourced<ConversationId, LemlistMessage>, Message>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<ConversationId, LemlistMessage>, Message>(static map => map
                .Map(to => to.Id, from => new MessageId(from.Context, from.Value.Id!))
                .Map(to => to.Channel, from => ChannelOf(from.Value))
                .Map(to => to.Kind, from => KindOf(from.Value))
                .Map(to => to.VendorType, from => from.Value.Type ?? "")
                .Map(to => to.Direction, from => DirectionOf(from.Value))
                .Map(to => to.At, from => from.Value.CreatedAt)
                .Map(to => to.Subject, from => from.Value.Subject)
                .Map(to => to.Body, from => BodyOf(from.Value))
                .Map(to => to.From, from => AuthorOf(from.Value))
                .Map(to => to.To, from => RecipientsOf(from.Value))
                .Map(to => to.Cc, from => Values.Parties(from.Value.Cc))
                .Map(to => to.User, from => UserOf(from.Value))
                .Map(to => to.Campaign, from => CampaignOf(from.Value))
                .Map(to => to.LeadId, from => from.Value.LeadId)
                .Map(to => to.Attachments, from => LemlistAttachments.Of(from.Context, from.Value))
                .Map(to => to.RfcMessageId, from => from.Value.Activity.IsMail ? from.Value.MessageId : null)
                .Map(to => to.ExternalId, from => from.Value.Activity.IsMail ? null : from.Value.MessageId)
                .Map(to => to.Raw, from => from.Raw));
    }
}
