using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>A row of "Get messages by conversation id".</summary>
[JsonConverter(typeof(RecordConverter<LeadConnectorMessage>))]
internal sealed class LeadConnectorMessage : IPayloadRecord<LeadConnectorMessage>
{
    public static PayloadFields<LeadConnectorMessage> Fields { get; } = new(
        ("id", static (message, ref json) => message.Id = Text(ref json)),
        ("type", static (message, ref json) => message.Type = Text(ref json)),
        ("messageType", static (message, ref json) => message.MessageType = Text(ref json)),
        ("dateAdded", static (message, ref json) => message.DateAdded = Instant(ref json)),
        ("direction", static (message, ref json) => message.Direction = Text(ref json)),
        ("contentType", static (message, ref json) => message.ContentType = Text(ref json)),
        ("subject", static (message, ref json) => message.Subject = Text(ref json)),
        ("body", static (message, ref json) => message.Body = LongText(ref json)),
        ("status", static (message, ref json) => message.Status = Text(ref json)),
        ("attachments", static (message, ref json) => message.Attachments = Texts(ref json)),
        ("from", static (message, ref json) => message.From = Text(ref json)),
        ("to", static (message, ref json) => message.To = Texts(ref json)),
        ("meta", static (message, ref json) => message.Meta = Part<LeadConnectorMeta>(ref json)),
        ("source", static (message, ref json) => message.Source = Text(ref json)),
        ("userId", static (message, ref json) => message.UserId = Text(ref json)),
        ("altId", static (message, ref json) => message.AltId = Text(ref json)));

    public string? Id { get; set; }

    /// <summary>The type as a number.</summary>
    public string? Type { get; set; }

    public string? MessageType { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public string? Direction { get; set; }

    public string? ContentType { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? Status { get; set; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<string>? Attachments { get; set; }

    public string? From { get; set; }

    public IReadOnlyList<string>? To { get; set; }

    public string? UserId { get; set; }

    public string? AltId { get; set; }

    public string? Source { get; set; }

    public LeadConnectorMeta? Meta { get; set; }

    /// <summary>What its type word or number says; looked up once, since several members follow from it.</summary>
    internal LeadConnectorType Meaning => field ??= LeadConnectorVocabulary.TypeOf(LeadConnectorVocabulary.TypeWord(MessageType, Type));
}
