using Mapster;
using UnifiedInbox.Mapping;
using UnifiedInbox.Providers.Sendkit.Payloads;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>Sendkit's payloads as the shared model.</summary>
/// <remarks>Each mapping has a configuration of its own, so that it is built by itself: who lists conversations does not wait for messages.</remarks>
internal sealed class SendkitMapping : IRegister
{
    private static readonly IReadOnlyList<Channel> MailOnly = [UnifiedInbox.Channel.Email];

    internal static Func<Sourced<SendkitConversationOrigin, SendkitConversation>, Conversation> Conversation => Conversations.Map;

    internal static Func<Sourced<SendkitMessageOrigin, SendkitMessage>, Message> Message => Messages.Map;

    internal static Func<Sourced<ConversationId, SendkitScheduledReply>, ScheduledReply> ScheduledReply => ScheduledReplies.Map;

    public void Register(TypeAdapterConfig config) => config.Apply(new Conversations(), new Messages(), new ScheduledReplies());

    /// <summary>A method and not a path: Mapster makes a nullable out of a nested path that ends in a struct, and an id is none.</summary>
    private static ConversationId IdOf(SendkitConversationOrigin origin) => origin.Id;

    private static ConversationId ConversationOf(SendkitMessageOrigin origin) => origin.Thread.Conversation;

    private static Contact? ContactOf(SendkitLead? lead) => lead is null ? null : new Contact
    {
        Id = lead.Id,
        FirstName = lead.FirstName,
        LastName = lead.LastName,
        Email = lead.Email,
        Company = lead.CompanyName,
        JobTitle = lead.JobTitle,
    };

    private static DateTimeOffset? LastActivityOf(SendkitConversation conversation) =>
        conversation.LastMessage?.ReceivedAt is { } received && !(conversation.RepliedAt > received) ? received : conversation.RepliedAt;

    private static string? PreviewOf(SendkitConversation conversation) => conversation.LastMessage?.Content;

    private static MessageDirection LastDirectionOf(SendkitConversation conversation) => SendkitVocabulary.OfAuthor(conversation.LastMessage?.IsFromLead);

    private static IReadOnlyList<string> TagsOf(SendkitConversation conversation) => conversation.Tags ?? [];

    private static Campaign? CampaignOf(SendkitCampaign? campaign) => campaign is null ? null : new Campaign { Id = campaign.Id, Name = campaign.Name };

    private static Campaign? CampaignOf(SendkitThreadOrigin thread, long? step) => step is null ? thread.Campaign : StepOf(thread.Campaign, step);

    /// <remarks>Apart, as <see cref="FilesOf"/> is, so that the mapping asks by itself whether there is a step, and calls only where there is.</remarks>
    private static Campaign StepOf(Campaign? campaign, long? step) => new() { Id = campaign?.Id, Name = campaign?.Name, Step = Values.Int32(step) };

    private static IReadOnlyList<Attachment> AttachmentsOf(SendkitMessageOrigin origin, List<SendkitAttachment?>? attachments) =>
        attachments is { Count: > 0 } ? FilesOf(origin, attachments) : [];

    private static IReadOnlyList<Attachment> FilesOf(SendkitMessageOrigin origin, List<SendkitAttachment?> attachments) =>
        SendkitAttachments.Of(new MessageId(origin.Thread.Conversation, origin.Id), attachments);

    private sealed class Conversations : IRegister
    {
        internal static readonly Func<Sourced<SendkitConversationOrigin, SendkitConversation>, Conversation> Map =
            StrictMapping.Create(new Conversations()).GetMapFunction<Sourced<SendkitConversationOrigin, SendkitConversation>, Conversation>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<SendkitConversationOrigin, SendkitConversation>, Conversation>(static map => map
                .Map(to => to.Id, from => IdOf(from.Context))
                .Map(to => to.Contact, from => ContactOf(from.Value.Lead))
                .Map(to => to.LastActivityAt, from => LastActivityOf(from.Value))
                .Map(to => to.LastInboundAt, from => from.Value.RepliedAt)
                .Map(to => to.HasReplies, from => from.Context.HasReplies)
                .Map(to => to.Channels, from => MailOnly)
                .Map(to => to.LastChannel, from => (Channel?)UnifiedInbox.Channel.Email)
                .Map(to => to.Preview, from => PreviewOf(from.Value))
                .Map(to => to.LastDirection, from => LastDirectionOf(from.Value))
                .Map(to => to.IsRead, from => from.Value.IsRead)
                .Map(to => to.UnreadCount, from => Values.Int32(from.Value.UnreadCount))
                .Map(to => to.MessageCount, from => Values.Int32(from.Value.MessageCount))
                .Map(to => to.Status, from => from.Value.Status)
                .Map(to => to.Campaign, from => CampaignOf(from.Value.Campaign))
                .Map(to => to.AiTag, from => from.Value.AiTag)
                .Map(to => to.Tags, from => TagsOf(from.Value))
                .Map(to => to.Raw, from => from.Raw));
    }

    private sealed class Messages : IRegister
    {
        internal static readonly Func<Sourced<SendkitMessageOrigin, SendkitMessage>, Message> Map =
            StrictMapping.Create(new Messages()).GetMapFunction<Sourced<SendkitMessageOrigin, SendkitMessage>, Message>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<SendkitMessageOrigin, SendkitMessage>, Message>(static map => map
                .Map(to => to.Id, from => new MessageId(ConversationOf(from.Context), from.Context.Id))
                .Map(to => to.Channel, from => UnifiedInbox.Channel.Email)
                .Map(to => to.Kind, from => SendkitVocabulary.Kind(from.Value.Type))
                .Map(to => to.VendorType, from => from.Value.Type ?? "")
                .Map(to => to.Direction, from => SendkitVocabulary.Direction(from.Value))
                .Map(to => to.At, from => from.Value.SentAt ?? from.Value.ReceivedAt)
                .Map(to => to.Subject, from => from.Value.Subject)
                .Map(to => to.Body, from => new MessageBody(from.Value.Content, from.Value.HtmlContent ?? from.Value.Body))
                .Map(to => to.From, from => Values.Party(null, from.Value.From))
                .Map(to => to.To, from => Values.Parties(from.Value.To))
                .Map(to => to.IsRead, from => from.Value.Read)
                .Map(to => to.IsOpened, from => from.Value.Opened)
                .Map(to => to.IsClicked, from => from.Value.Clicked)
                .Map(to => to.IsAutoReply, from => from.Value.IsAutoReply)
                .Map(to => to.Campaign, from => CampaignOf(from.Context.Thread, from.Value.SequenceStep))
                .Map(to => to.LeadId, from => from.Context.Thread.LeadId)
                .Map(to => to.Attachments, from => AttachmentsOf(from.Context, from.Value.Attachments))
                .Map(to => to.Raw, from => from.Raw));
    }

    private sealed class ScheduledReplies : IRegister
    {
        internal static readonly Func<Sourced<ConversationId, SendkitScheduledReply>, ScheduledReply> Map =
            StrictMapping.Create(new ScheduledReplies()).GetMapFunction<Sourced<ConversationId, SendkitScheduledReply>, ScheduledReply>();

        public void Register(TypeAdapterConfig config) =>
            config.ForModel<Sourced<ConversationId, SendkitScheduledReply>, ScheduledReply>(static map => map
                .Map(to => to.Id, from => new ScheduledReplyId(from.Context, from.Value.Id!))
                .Map(to => to.Body, from => MessageBody.FromText(from.Value.Message))
                .Map(to => to.ScheduledFor, from => from.Value.ScheduledFor)
                .Map(to => to.State, from => SendkitVocabulary.State(from.Value.Status))
                .Map(to => to.MailboxId, from => from.Value.MailboxId)
                .Map(to => to.CreatedAt, from => from.Value.CreatedAt)
                .Map(to => to.Raw, from => from.Raw));
    }
}
