using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>A conversation as in the example of "Get Many Inboxes"; the published schema names other fields, none of which occur.</summary>
[JsonConverter(typeof(RecordConverter<LemlistConversation>))]
internal sealed class LemlistConversation : IPayloadRecord<LemlistConversation>
{
    public static PayloadFields<LemlistConversation> Fields { get; } = new(
        ("_id", static (conversation, ref json) => conversation.Id = Text(ref json)),
        ("opportunities", static (conversation, ref json) => conversation.Opportunities = Parts<LemlistOpportunity>(ref json)),
        ("lastActivityAt", static (conversation, ref json) => conversation.LastActivityAt = Instant(ref json)),
        ("createdBy", static (conversation, ref json) => conversation.CreatedBy = Text(ref json)),
        ("channels", static (conversation, ref json) => conversation.Channels = Texts(ref json)),
        ("teamId", static (conversation, ref json) => conversation.TeamId = Text(ref json)),
        ("contactId", static (conversation, ref json) => conversation.ContactId = Text(ref json)),
        ("users", static (conversation, ref json) => conversation.Users = Parts<LemlistUser>(ref json)),
        ("createdAt", static (conversation, ref json) => conversation.CreatedAt = Instant(ref json)),
        ("haveReplies", static (conversation, ref json) => conversation.HaveReplies = Flag(ref json)),
        ("lastRepliedAt", static (conversation, ref json) => conversation.LastRepliedAt = Instant(ref json)),
        ("lastRepliedChannel", static (conversation, ref json) => conversation.LastRepliedChannel = Text(ref json)),
        ("contact", static (conversation, ref json) => conversation.Contact = Part<LemlistContact>(ref json)));

    public string? Id { get; set; }

    public string? ContactId { get; set; }

    public LemlistContact? Contact { get; set; }

    public IReadOnlyList<string>? Channels { get; set; }

    public List<LemlistUser?>? Users { get; set; }

    public DateTimeOffset? LastActivityAt { get; set; }

    public bool? HaveReplies { get; set; }

    public DateTimeOffset? LastRepliedAt { get; set; }

    public string? LastRepliedChannel { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? CreatedBy { get; set; }

    public string? TeamId { get; set; }

    public List<LemlistOpportunity?>? Opportunities { get; set; }
}
