using System.Text.Json;
using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>A message as in the example of "Get Contact Messages". What it is, its channel and its direction follow from <see cref="Type"/>.</summary>
[JsonConverter(typeof(RecordConverter<LemlistMessage>))]
internal sealed class LemlistMessage : IPayloadRecord<LemlistMessage>
{
    private static readonly LemlistAttachmentsConverter AttachmentList = new();

    public static PayloadFields<LemlistMessage> Fields { get; } = new(
        ("_id", static (message, ref json) => message.Id = Text(ref json)),
        ("type", static (message, ref json) => message.Type = Text(ref json)),
        ("messageId", static (message, ref json) => message.MessageId = Text(ref json)),
        ("createdAt", static (message, ref json) => message.CreatedAt = Instant(ref json)),
        ("leadId", static (message, ref json) => message.LeadId = Text(ref json)),
        ("campaignId", static (message, ref json) => message.CampaignId = Text(ref json)),
        ("sequenceId", static (message, ref json) => message.SequenceId = Text(ref json)),
        ("sequenceStep", static (message, ref json) => message.SequenceStep = Integer(ref json)),
        ("sendUserId", static (message, ref json) => message.SendUserId = Text(ref json)),
        ("sendUserName", static (message, ref json) => message.SendUserName = Text(ref json)),
        ("sendUserEmail", static (message, ref json) => message.SendUserEmail = Text(ref json)),
        ("sendUserMailboxId", static (message, ref json) => message.SendUserMailboxId = Text(ref json)),
        ("leadEmail", static (message, ref json) => message.LeadEmail = Text(ref json)),
        ("fromEmail", static (message, ref json) => message.FromEmail = Text(ref json)),
        ("cc", static (message, ref json) => message.Cc = Texts(ref json)),
        ("subject", static (message, ref json) => message.Subject = Text(ref json)),
        ("message", static (message, ref json) => message.Message = LongText(ref json)),
        ("text", static (message, ref json) => message.Text = LongText(ref json)),
        ("attachments", static (message, ref json) => message.Attachments = Of(AttachmentList, ref json)));

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

    public JsonElement? Attachments { get; set; }

    /// <summary>What the type says; looked up once, since several members follow from it.</summary>
    internal LemlistActivity Activity => field ??= LemlistVocabulary.Activity(Type);
}
