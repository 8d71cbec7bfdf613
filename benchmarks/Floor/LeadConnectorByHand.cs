using UnifiedInbox.Benchmarks.Payloads;

namespace UnifiedInbox.Benchmarks.Floor;

/// <summary>LeadConnector's payloads into the model, written by hand.</summary>
internal static class LeadConnectorByHand
{
    private static readonly IReadOnlyList<Channel> SmsOnly = [Channel.Sms];

    public static Conversation Conversation(AccountKey account, LeadConnectorRow row) => new()
    {
        Id = new ConversationId(account, row.Id!),
        Contact = Person(row),
        LastActivityAt = row.Sort is [var sort, ..] ? DateTimeOffset.FromUnixTimeMilliseconds(sort) : Instant(row.LastMessageDate),
        LastInboundAt = row.LastMessageDirection == "inbound" ? Instant(row.LastMessageDate) : null,
        Channels = row.LastMessageType == "TYPE_SMS" ? SmsOnly : [ChannelOf(row.LastMessageType)],
        LastChannel = ChannelOf(row.LastMessageType),
        Preview = row.LastMessageBody,
        LastDirection = DirectionOf(row.LastMessageDirection),
        IsRead = row.UnreadCount is { } unread ? unread == 0 : null,
        UnreadCount = row.UnreadCount,
        AssignedTo = row.AssignedTo,
        IsStarred = row.Starred,
        TenantId = row.LocationId,
    };

    public static Message Message(ConversationId conversation, LeadConnectorItem item) => new()
    {
        Id = new MessageId(conversation, item.Id!),
        Channel = ChannelOf(item.MessageType),
        Kind = IsMail(item) ? MessageKind.EmailThread : MessageKind.Message,
        VendorType = item.MessageType ?? "",
        Direction = DirectionOf(item.Direction),
        At = item.DateAdded,
        Subject = item.Subject,
        Body = BodyOf(item),
        From = item.From is null ? null : new Party { Address = item.From },
        To = item.To is { Count: > 0 } to ? to.ConvertAll(static address => new Party { Address = address }) : [],
        User = item.UserId is null ? null : new TeamUser { Id = item.UserId },
        State = item.Status is null ? null : StateOf(item.Status),
        Attachments = Attachments(conversation, item),
        MailIds = MailIds(item),
        ExternalId = item.AltId,
        ThreadKey = IsMail(item) ? item.Id : null,
        Source = item.Source,
    };

    public static bool IsMail(LeadConnectorItem item) => item.MessageType == "TYPE_EMAIL";

    public static MessageBody BodyOf(LeadConnectorItem item) => item.ContentType == "text/html" ? MessageBody.FromHtml(item.Body) : MessageBody.FromText(item.Body);

    public static IReadOnlyList<string> MailIds(LeadConnectorItem item) => item.Meta?.Email?.MessageIds ?? [];

    public static Contact Person(LeadConnectorRow row) => new()
    {
        Id = row.ContactId,
        FullName = row.FullName ?? row.ContactName,
        Email = row.Email,
        Phone = row.Phone,
    };

    public static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;

    public static Channel ChannelOf(string? type) => type switch
    {
        "TYPE_SMS" => Channel.Sms,
        "TYPE_EMAIL" => Channel.Email,
        _ => new Channel(type ?? "unknown"),
    };

    public static MessageDirection DirectionOf(string? word) => word switch
    {
        "inbound" => MessageDirection.Inbound,
        "outbound" => MessageDirection.Outbound,
        _ => MessageDirection.Unknown,
    };

    public static DeliveryState StateOf(string word) => word == "delivered" ? DeliveryState.Delivered : new DeliveryState(word);

    public static IReadOnlyList<Attachment> Attachments(ConversationId conversation, LeadConnectorItem item)
    {
        if (item.Attachments is not { Count: > 0 } urls)
        {
            return [];
        }

        var message = new MessageId(conversation, item.Id!);
        return [.. urls.Select((url, place) => new Attachment { Id = new AttachmentId(message, place), Url = url, IsDownloadable = Uri.IsWellFormedUriString(url, UriKind.Absolute) })];
    }
}
