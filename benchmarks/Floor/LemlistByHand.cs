using UnifiedInbox.Benchmarks.Payloads;

namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>lemlist's payloads into the model, written by hand: the members the library fills, for the words its documented examples use.</summary>
internal static class LemlistByHand
{
    public static Conversation Conversation(AccountKey account, string userId, LemlistThreadRow row) => new()
    {
        Id = new ConversationId(account, row.ContactId!),
        VendorId = row.Id,
        Contact = new Contact { Id = row.ContactId, FullName = row.Contact?.FullName, Email = row.Contact?.Email },
        LastActivityAt = row.LastActivityAt,
        LastInboundAt = row.LastRepliedAt,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
        HasReplies = row.HaveReplies,
        Channels = Channels(row.Channels),
        LastChannel = row.LastRepliedChannel is null ? null : new Channel(row.LastRepliedChannel),
        IsRead = IsRead(row.Users, userId),
        Members = Members(row.Users),
        Opportunities = Opportunities(row.Opportunities),
        TenantId = row.TeamId,
    };

    public static Message Message(ConversationId conversation, LemlistMail mail)
    {
        var isReply = mail.Type == "emailsReplied";
        return new Message
        {
            Id = new MessageId(conversation, mail.Id!),
            Channel = Channel.Email,
            Kind = MessageKind.Message,
            VendorType = mail.Type ?? "",
            Direction = isReply ? MessageDirection.Inbound : MessageDirection.Outbound,
            At = mail.CreatedAt,
            Subject = mail.Subject,
            Body = MessageBody.FromHtml(mail.Message),
            From = isReply ? Address(mail.FromEmail ?? mail.LeadEmail) : Ours(mail),
            To = [isReply ? Ours(mail) : Address(mail.LeadEmail)],
            Cc = mail.Cc is { Count: > 0 } cc ? cc.ConvertAll(Address) : [],
            User = new TeamUser { Id = mail.SendUserId, Name = mail.SendUserName, Email = mail.SendUserEmail, MailboxId = mail.SendUserMailboxId },
            Campaign = mail.CampaignId is null ? null : new Campaign { Id = mail.CampaignId, SequenceId = mail.SequenceId, Step = mail.SequenceStep },
            LeadId = mail.LeadId,
            Attachments = Attachments(conversation, mail),
            RfcMessageId = mail.MessageId,
        };
    }

    public static bool? IsRead(List<LemlistMember>? users, string userId)
    {
        foreach (var user in users ?? [])
        {
            if (user.UserId == userId)
            {
                return user.Read;
            }
        }

        return null;
    }

    public static IReadOnlyList<Channel> Channels(List<string>? words) => words is { Count: > 0 } ? words.ConvertAll(static word => new Channel(word)) : [];

    public static IReadOnlyList<ConversationMember> Members(List<LemlistMember>? users) => users is { Count: > 0 }
        ? users.ConvertAll(static user => new ConversationMember { UserId = user.UserId!, IsSender = user.Sender, IsRead = user.Read })
        : [];

    public static IReadOnlyList<Opportunity> Opportunities(List<LemlistDeal>? deals) => deals is { Count: > 0 }
        ? deals.ConvertAll(static deal => new Opportunity { Id = deal.Id, Type = deal.Type, Done = deal.Done })
        : [];

    public static IReadOnlyList<Attachment> Attachments(ConversationId conversation, LemlistMail mail)
    {
        if (mail.Attachments is not { Count: > 0 } files)
        {
            return [];
        }

        var id = new MessageId(conversation, mail.Id!);
        return [.. files.Select((file, place) => new Attachment
        {
            Id = new AttachmentId(id, place), FileName = file.Name, ContentType = file.Type, Size = file.Size, Url = file.Url,
        })];
    }

    public static Party Address(string? address) => new() { Address = address };

    public static Party Ours(LemlistMail mail) => new() { Name = mail.SendUserName, Address = mail.SendUserEmail };
}
