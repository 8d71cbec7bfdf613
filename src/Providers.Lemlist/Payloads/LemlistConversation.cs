using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>A conversation as in the example of "Get Many Inboxes"; the published schema names other fields, none of which occur.</summary>
internal sealed class LemlistConversation
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public string? ContactId { get; set; }

    [JsonConverter(typeof(PartConverter<LemlistContact>))]
    public LemlistContact? Contact { get; set; }

    public IReadOnlyList<string>? Channels { get; set; }

    [JsonConverter(typeof(PartListConverter<LemlistUser>))]
    public List<LemlistUser?>? Users { get; set; }

    public DateTimeOffset? LastActivityAt { get; set; }

    public bool? HaveReplies { get; set; }

    public DateTimeOffset? LastRepliedAt { get; set; }

    public string? LastRepliedChannel { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? CreatedBy { get; set; }

    public string? TeamId { get; set; }

    [JsonConverter(typeof(PartListConverter<LemlistOpportunity>))]
    public List<LemlistOpportunity?>? Opportunities { get; set; }
}
