using Mapster;
using UnifiedInbox.Benchmarks.Floor;
using UnifiedInbox.Benchmarks.Payloads;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Obvious;

/// <summary>Mapster as its read-me shows it: members by name, the others told; nested values are cloned, as is its default.</summary>
internal static class AdaptConfig
{
    public static TypeAdapterConfig Create()
    {
        var config = new TypeAdapterConfig();
        Lemlist(config);
        Sendkit(config);
        LeadConnector(config);
        return config;
    }

    private static void Lemlist(TypeAdapterConfig config)
    {
        config.NewConfig<Source<AccountKey, LemlistThreadRow>, Conversation>()
            .Map(to => to.Id, from => new ConversationId(from.Owner, from.Value.ContactId!))
            .Map(to => to.VendorId, from => from.Value.Id)
            .Map(to => to.Contact, from => new Contact { Id = from.Value.ContactId, FullName = from.Value.Contact!.FullName, Email = from.Value.Contact!.Email })
            .Map(to => to.LastActivityAt, from => from.Value.LastActivityAt)
            .Map(to => to.LastInboundAt, from => from.Value.LastRepliedAt)
            .Map(to => to.CreatedAt, from => from.Value.CreatedAt)
            .Map(to => to.CreatedBy, from => from.Value.CreatedBy)
            .Map(to => to.HasReplies, from => from.Value.HaveReplies)
            .Map(to => to.Channels, from => LemlistByHand.Channels(from.Value.Channels))
            .Map(to => to.LastChannel, from => from.Value.LastRepliedChannel == null ? default(Channel?) : new Channel(from.Value.LastRepliedChannel))
            .Map(to => to.IsRead, from => LemlistByHand.IsRead(from.Value.Users, LemlistPages.User))
            .Map(to => to.Members, from => LemlistByHand.Members(from.Value.Users))
            .Map(to => to.Opportunities, from => LemlistByHand.Opportunities(from.Value.Opportunities))
            .Map(to => to.TenantId, from => from.Value.TeamId);

        config.NewConfig<Source<ConversationId, LemlistMail>, Message>()
            .Map(to => to.Id, from => new MessageId(from.Owner, from.Value.Id!))
            .Map(to => to.Channel, from => Channel.Email)
            .Map(to => to.Kind, from => MessageKind.Message)
            .Map(to => to.VendorType, from => from.Value.Type)
            .Map(to => to.Direction, from => from.Value.Type == "emailsReplied" ? MessageDirection.Inbound : MessageDirection.Outbound)
            .Map(to => to.At, from => from.Value.CreatedAt)
            .Map(to => to.Subject, from => from.Value.Subject)
            .Map(to => to.Body, from => MessageBody.FromHtml(from.Value.Message))
            .Map(to => to.From, from => from.Value.Type == "emailsReplied" ? LemlistByHand.Address(from.Value.FromEmail) : LemlistByHand.Ours(from.Value))
            .Map(to => to.To, from => new[] { from.Value.Type == "emailsReplied" ? LemlistByHand.Ours(from.Value) : LemlistByHand.Address(from.Value.LeadEmail) })
            .Map(to => to.User, from => new TeamUser { Id = from.Value.SendUserId, Name = from.Value.SendUserName, Email = from.Value.SendUserEmail, MailboxId = from.Value.SendUserMailboxId })
            .Map(to => to.Campaign, from => new Campaign { Id = from.Value.CampaignId, SequenceId = from.Value.SequenceId, Step = from.Value.SequenceStep })
            .Map(to => to.LeadId, from => from.Value.LeadId)
            .Map(to => to.Attachments, from => LemlistByHand.Attachments(from.Owner, from.Value))
            .Map(to => to.RfcMessageId, from => from.Value.MessageId);
    }

    private static void Sendkit(TypeAdapterConfig config)
    {
        config.NewConfig<Source<AccountKey, SendkitRow>, Conversation>()
            .Map(to => to.Id, from => new ConversationId(from.Owner, from.Value.Id!))
            .Map(to => to.Contact, from => SendkitByHand.Person(from.Value.Lead!))
            .Map(to => to.LastActivityAt, from => SendkitByHand.LastActivity(from.Value))
            .Map(to => to.LastInboundAt, from => from.Value.RepliedAt)
            .Map(to => to.HasReplies, from => true)
            .Map(to => to.Channels, from => new[] { Channel.Email })
            .Map(to => to.LastChannel, from => Channel.Email)
            .Map(to => to.Preview, from => from.Value.LastMessage!.Content)
            .Map(to => to.LastDirection, from => from.Value.LastMessage!.IsFromLead == true ? MessageDirection.Inbound : MessageDirection.Outbound)
            .Map(to => to.IsRead, from => from.Value.IsRead)
            .Map(to => to.UnreadCount, from => from.Value.UnreadCount)
            .Map(to => to.MessageCount, from => from.Value.MessageCount)
            .Map(to => to.Status, from => from.Value.Status)
            .Map(to => to.Campaign, from => new Campaign { Id = from.Value.Campaign!.Id, Name = from.Value.Campaign!.Name })
            .Map(to => to.AiTag, from => from.Value.AiTag)
            .Map(to => to.Tags, from => from.Value.Tags);

        config.NewConfig<Source<SendkitPlaceOf, SendkitMail>, Message>()
            .Map(to => to.Id, from => new MessageId(from.Owner.Conversation, SendkitByHand.Id(from.Value)))
            .Map(to => to.Channel, from => Channel.Email)
            .Map(to => to.Kind, from => MessageKind.Message)
            .Map(to => to.VendorType, from => from.Value.Type)
            .Map(to => to.Direction, from => SendkitByHand.IsInbound(from.Value) ? MessageDirection.Inbound : MessageDirection.Outbound)
            .Map(to => to.At, from => from.Value.SentAt ?? from.Value.ReceivedAt)
            .Map(to => to.Subject, from => from.Value.Subject)
            .Map(to => to.Body, from => new MessageBody(from.Value.Content, from.Value.HtmlContent ?? from.Value.Body))
            .Map(to => to.From, from => from.Value.From == null ? null : new Party { Address = from.Value.From })
            .Map(to => to.To, from => from.Value.To == null ? new Party[0] : new[] { new Party { Address = from.Value.To } })
            .Map(to => to.IsRead, from => from.Value.Read)
            .Map(to => to.IsOpened, from => from.Value.Opened)
            .Map(to => to.IsClicked, from => from.Value.Clicked)
            .Map(to => to.IsAutoReply, from => from.Value.IsAutoReply)
            .Map(to => to.Campaign, from => new Campaign { Id = from.Owner.Thread.Campaign!.Id, Name = from.Owner.Thread.Campaign!.Name, Step = from.Value.SequenceStep })
            .Map(to => to.LeadId, from => from.Owner.Thread.Lead!.Id)
            .Map(to => to.Attachments, from => SendkitByHand.Attachments(from.Owner.Conversation, from.Value, SendkitByHand.Id(from.Value)));
    }

    private static void LeadConnector(TypeAdapterConfig config)
    {
        config.NewConfig<Source<AccountKey, LeadConnectorRow>, Conversation>()
            .Map(to => to.Id, from => new ConversationId(from.Owner, from.Value.Id!))
            .Map(to => to.Contact, from => LeadConnectorByHand.Person(from.Value))
            .Map(to => to.LastActivityAt, from => LeadConnectorByHand.Instant(from.Value.Sort![0]))
            .Map(to => to.LastInboundAt, from => from.Value.LastMessageDirection == "inbound" ? LeadConnectorByHand.Instant(from.Value.LastMessageDate) : null)
            .Map(to => to.Channels, from => new[] { LeadConnectorByHand.ChannelOf(from.Value.LastMessageType) })
            .Map(to => to.LastChannel, from => LeadConnectorByHand.ChannelOf(from.Value.LastMessageType))
            .Map(to => to.Preview, from => from.Value.LastMessageBody)
            .Map(to => to.LastDirection, from => LeadConnectorByHand.DirectionOf(from.Value.LastMessageDirection))
            .Map(to => to.IsRead, from => from.Value.UnreadCount == null ? default(bool?) : from.Value.UnreadCount == 0)
            .Map(to => to.UnreadCount, from => from.Value.UnreadCount)
            .Map(to => to.AssignedTo, from => from.Value.AssignedTo)
            .Map(to => to.IsStarred, from => from.Value.Starred)
            .Map(to => to.TenantId, from => from.Value.LocationId);

        config.NewConfig<Source<ConversationId, LeadConnectorItem>, Message>()
            .Map(to => to.Id, from => new MessageId(from.Owner, from.Value.Id!))
            .Map(to => to.Channel, from => LeadConnectorByHand.ChannelOf(from.Value.MessageType))
            .Map(to => to.Kind, from => LeadConnectorByHand.IsMail(from.Value) ? MessageKind.EmailThread : MessageKind.Message)
            .Map(to => to.VendorType, from => from.Value.MessageType)
            .Map(to => to.Direction, from => LeadConnectorByHand.DirectionOf(from.Value.Direction))
            .Map(to => to.At, from => from.Value.DateAdded)
            .Map(to => to.Subject, from => from.Value.Subject)
            .Map(to => to.Body, from => LeadConnectorByHand.BodyOf(from.Value))
            .Map(to => to.User, from => new TeamUser { Id = from.Value.UserId })
            .Map(to => to.State, from => LeadConnectorByHand.StateOf(from.Value.Status!))
            .Map(to => to.Attachments, from => LeadConnectorByHand.Attachments(from.Owner, from.Value))
            .Map(to => to.MailIds, from => LeadConnectorByHand.MailIds(from.Value))
            .Map(to => to.ExternalId, from => from.Value.AltId)
            .Map(to => to.ThreadKey, from => LeadConnectorByHand.IsMail(from.Value) ? from.Value.Id : null)
            .Map(to => to.Source, from => from.Value.Source);
    }
}
