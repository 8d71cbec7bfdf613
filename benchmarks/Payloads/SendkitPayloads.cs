using System.Text.Json.Serialization;

namespace UnifiedInbox.Benchmarks.Payloads;

internal sealed class SendkitList
{
    public List<SendkitRow>? Data { get; set; }

    public SendkitPlace? Pagination { get; set; }
}

internal sealed class SendkitPlace
{
    public bool? HasMore { get; set; }

    public string? NextCursor { get; set; }
}

internal sealed class SendkitDetail
{
    public SendkitRow? Data { get; set; }
}

internal sealed class SendkitRow
{
    public string? Id { get; set; }

    public SendkitPerson? Lead { get; set; }

    public SendkitSource? Campaign { get; set; }

    public string? Status { get; set; }

    public string? AiTag { get; set; }

    public List<string>? Tags { get; set; }

    public bool? IsRead { get; set; }

    public int? UnreadCount { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }

    public SendkitLast? LastMessage { get; set; }

    public int? MessageCount { get; set; }

    public List<SendkitMail>? Messages { get; set; }
}

internal sealed class SendkitPerson
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Email { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? CompanyName { get; set; }

    public string? JobTitle { get; set; }
}

internal sealed class SendkitSource
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Name { get; set; }
}

internal sealed class SendkitLast
{
    public string? Content { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    public bool? IsFromLead { get; set; }
}

internal sealed class SendkitMail
{
    public string? Type { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? Content { get; set; }

    public string? HtmlContent { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    public int? SequenceStep { get; set; }

    public bool? Opened { get; set; }

    public bool? Clicked { get; set; }

    public bool? IsFromLead { get; set; }

    public bool? IsAutoReply { get; set; }

    public bool? Read { get; set; }

    public List<SendkitFile>? Attachments { get; set; }
}

internal sealed class SendkitFile
{
    public string? Filename { get; set; }

    public string? ContentType { get; set; }

    public long? Size { get; set; }

    public string? DownloadUrl { get; set; }
}
