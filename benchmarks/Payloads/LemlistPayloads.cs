using System.Text.Json.Serialization;

namespace UnifiedInbox.Benchmarks.Payloads;

internal sealed class LemlistList<T>
{
    public List<T>? Data { get; set; }

    public LemlistPlace? Pagination { get; set; }
}

internal sealed class LemlistPlace
{
    public int? NextPage { get; set; }
}

internal sealed class LemlistThreadRow
{
    public DateTimeOffset? LastActivityAt { get; set; }

    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public List<LemlistDeal>? Opportunities { get; set; }

    public string? CreatedBy { get; set; }

    public List<string>? Channels { get; set; }

    public string? TeamId { get; set; }

    public string? ContactId { get; set; }

    public List<LemlistMember>? Users { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public bool? HaveReplies { get; set; }

    public DateTimeOffset? LastRepliedAt { get; set; }

    public string? LastRepliedChannel { get; set; }

    public LemlistPerson? Contact { get; set; }
}

internal sealed class LemlistDeal
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public bool? Done { get; set; }
}

internal sealed class LemlistMember
{
    public string? UserId { get; set; }

    public bool? Sender { get; set; }

    public bool? Read { get; set; }
}

internal sealed class LemlistPerson
{
    public string? FullName { get; set; }

    public string? Email { get; set; }
}

internal sealed class LemlistMail
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? MessageId { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? Subject { get; set; }

    public string? Message { get; set; }

    public string? FromEmail { get; set; }

    public string? LeadEmail { get; set; }

    public List<string>? Cc { get; set; }

    public string? SendUserId { get; set; }

    public string? SendUserName { get; set; }

    public string? SendUserEmail { get; set; }

    public string? SendUserMailboxId { get; set; }

    public string? LeadId { get; set; }

    public string? CampaignId { get; set; }

    public string? SequenceId { get; set; }

    public int? SequenceStep { get; set; }

    public List<LemlistFile>? Attachments { get; set; }
}

internal sealed class LemlistFile
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public long? Size { get; set; }

    public string? Url { get; set; }
}
