using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>A row of the search, and with fewer fields the answer of "Get Conversation".</summary>
[JsonConverter(typeof(RecordConverter<LeadConnectorConversation>))]
internal sealed class LeadConnectorConversation : IPayloadRecord<LeadConnectorConversation>
{
    public static PayloadFields<LeadConnectorConversation> Fields { get; } = new(
        ("id", static (conversation, ref json) => conversation.Id = Text(ref json)),
        ("contactId", static (conversation, ref json) => conversation.ContactId = Text(ref json)),
        ("locationId", static (conversation, ref json) => conversation.LocationId = Text(ref json)),
        ("lastMessageBody", static (conversation, ref json) => conversation.LastMessageBody = Text(ref json)),
        ("lastMessageType", static (conversation, ref json) => conversation.LastMessageType = Text(ref json)),
        ("messageTypes", static (conversation, ref json) => conversation.MessageTypes = Texts(ref json)),
        ("unreadCount", static (conversation, ref json) => conversation.UnreadCount = Integer(ref json)),
        ("fullName", static (conversation, ref json) => conversation.FullName = Text(ref json)),
        ("contactName", static (conversation, ref json) => conversation.ContactName = Text(ref json)),
        ("email", static (conversation, ref json) => conversation.Email = Text(ref json)),
        ("phone", static (conversation, ref json) => conversation.Phone = Text(ref json)),
        ("lastMessageDate", static (conversation, ref json) => conversation.LastMessageDate = Instant(ref json)),
        ("lastMessageDirection", static (conversation, ref json) => conversation.LastMessageDirection = Text(ref json)),
        ("dateAdded", static (conversation, ref json) => conversation.DateAdded = Instant(ref json)),
        ("assignedTo", static (conversation, ref json) => conversation.AssignedTo = Text(ref json)),
        ("starred", static (conversation, ref json) => conversation.Starred = Flag(ref json)),
        ("sort", static (conversation, ref json) => conversation.Sort = Texts(ref json)));

    public string? Id { get; set; }

    public string? ContactId { get; set; }

    public string? LocationId { get; set; }

    public string? FullName { get; set; }

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public DateTimeOffset? LastMessageDate { get; set; }

    public string? LastMessageType { get; set; }

    public string? LastMessageBody { get; set; }

    public string? LastMessageDirection { get; set; }

    /// <summary>Numbers.</summary>
    public IReadOnlyList<string>? MessageTypes { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public long? UnreadCount { get; set; }

    public string? AssignedTo { get; set; }

    public bool? Starred { get; set; }

    /// <summary>The values the row was sorted by, the first of which is the cursor.</summary>
    public IReadOnlyList<string>? Sort { get; set; }
}
