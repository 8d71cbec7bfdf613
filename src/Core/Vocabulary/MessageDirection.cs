using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>Which side a message came from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageDirection>))]
public enum MessageDirection
{
    /// <summary>The vendor does not say, as for LeadConnector's activities and for message types this version does not know.</summary>
    Unknown = 0,

    /// <summary>From the contact to us.</summary>
    Inbound = 1,

    /// <summary>From us to the contact.</summary>
    Outbound = 2,
}
