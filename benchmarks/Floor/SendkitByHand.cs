using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UnifiedInbox.Benchmarks.Payloads;

namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>Sendkit's payloads into the model, written by hand.</summary>
internal static class SendkitByHand
{
    private static readonly IReadOnlyList<Channel> MailOnly = [Channel.Email];

    public static Conversation Conversation(AccountKey account, SendkitRow row) => new()
    {
        Id = new ConversationId(account, row.Id!),
        Contact = row.Lead is null ? null : Person(row.Lead),
        LastActivityAt = LastActivity(row),
        LastInboundAt = row.RepliedAt,
        HasReplies = true,
        Channels = MailOnly,
        LastChannel = Channel.Email,
        Preview = row.LastMessage?.Content,
        LastDirection = row.LastMessage?.IsFromLead switch { true => MessageDirection.Inbound, false => MessageDirection.Outbound, null => MessageDirection.Unknown },
        IsRead = row.IsRead,
        UnreadCount = row.UnreadCount,
        MessageCount = row.MessageCount,
        Status = row.Status,
        Campaign = row.Campaign is null ? null : new Campaign { Id = row.Campaign.Id, Name = row.Campaign.Name },
        AiTag = row.AiTag,
        Tags = row.Tags ?? [],
    };

    public static Message Message(ConversationId conversation, SendkitRow thread, SendkitMail mail, string id) => new()
    {
        Id = new MessageId(conversation, id),
        Channel = Channel.Email,
        Kind = MessageKind.Message,
        VendorType = mail.Type ?? "",
        Direction = IsInbound(mail) ? MessageDirection.Inbound : MessageDirection.Outbound,
        At = mail.SentAt ?? mail.ReceivedAt,
        Subject = mail.Subject,
        Body = new MessageBody(mail.Content, mail.HtmlContent ?? mail.Body),
        From = mail.From is null ? null : new Party { Address = mail.From },
        To = mail.To is null ? [] : [new Party { Address = mail.To }],
        IsRead = mail.Read,
        IsOpened = mail.Opened,
        IsClicked = mail.Clicked,
        IsAutoReply = mail.IsAutoReply,
        Campaign = thread.Campaign is null && mail.SequenceStep is null
            ? null
            : new Campaign { Id = thread.Campaign?.Id, Name = thread.Campaign?.Name, Step = mail.SequenceStep },
        LeadId = thread.Lead?.Id,
        Attachments = Attachments(conversation, mail, id),
    };

    /// <summary>Sendkit's messages have no id; this is the one the design gives them, for messages that all have a time.</summary>
    public static string Id(SendkitMail mail)
    {
        var time = (mail.SentAt ?? mail.ReceivedAt)!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var identity = $"{mail.Type}\n{time}\n{mail.From?.ToLowerInvariant()}\n{mail.Subject}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
        return "m" + Convert.ToHexStringLower(hash[..8]);
    }

    public static bool IsInbound(SendkitMail mail) => mail.Type == "reply" && mail.IsFromLead == true;

    public static Contact Person(SendkitPerson lead) => new()
    {
        Id = lead.Id,
        FirstName = lead.FirstName,
        LastName = lead.LastName,
        Email = lead.Email,
        Company = lead.CompanyName,
        JobTitle = lead.JobTitle,
    };

    public static DateTimeOffset? LastActivity(SendkitRow row) =>
        row.LastMessage?.ReceivedAt is { } received && !(row.RepliedAt > received) ? received : row.RepliedAt;

    public static IReadOnlyList<Attachment> Attachments(ConversationId conversation, SendkitMail mail, string id)
    {
        if (mail.Attachments is not { Count: > 0 } files)
        {
            return [];
        }

        var message = new MessageId(conversation, id);
        return [.. files.Select((file, place) => new Attachment
        {
            Id = new AttachmentId(message, place), FileName = file.Filename, ContentType = file.ContentType, Size = file.Size, Url = file.DownloadUrl, IsDownloadable = file.DownloadUrl is not null,
        })];
    }
}
