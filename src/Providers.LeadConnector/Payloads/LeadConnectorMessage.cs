using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>A row of "Get messages by conversation id".</summary>
internal sealed class LeadConnectorMessage
{
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

    [JsonConverter(typeof(PartConverter<LeadConnectorMeta>))]
    public LeadConnectorMeta? Meta { get; set; }

    /// <summary>What its type word or number says; looked up once, since several members follow from it.</summary>
    internal LeadConnectorType Meaning => field ??= LeadConnectorVocabulary.TypeOf(LeadConnectorVocabulary.TypeWord(MessageType, Type));
}
