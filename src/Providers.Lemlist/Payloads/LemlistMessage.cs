using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>A message as in the example of "Get Contact Messages". What it is, its channel and its direction follow from <see cref="Type"/>.</summary>
internal sealed class LemlistMessage
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? MessageId { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? Subject { get; set; }

    public string? Message { get; set; }

    public string? Text { get; set; }

    public string? FromEmail { get; set; }

    public string? LeadEmail { get; set; }

    public IReadOnlyList<string>? Cc { get; set; }

    public string? SendUserId { get; set; }

    public string? SendUserName { get; set; }

    public string? SendUserEmail { get; set; }

    public string? SendUserMailboxId { get; set; }

    public string? LeadId { get; set; }

    public string? CampaignId { get; set; }

    public string? SequenceId { get; set; }

    public long? SequenceStep { get; set; }

    [JsonConverter(typeof(LemlistAttachmentsConverter))]
    public JsonElement? Attachments { get; set; }

    /// <summary>What the type says; looked up once, since several members follow from it.</summary>
    internal LemlistActivity Activity => field ??= LemlistVocabulary.Activity(Type);
}
