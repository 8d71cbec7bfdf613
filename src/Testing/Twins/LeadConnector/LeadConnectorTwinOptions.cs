namespace UnifiedInbox.Testing;

/// <summary>What a LeadConnector twin's data is made of, and in which of the vendor's two envelopes it answers.</summary>
public sealed record LeadConnectorTwinOptions : TwinOptions
{
    /// <summary>
    /// Sends messages and mails flat, as the vendor's OpenAPI documents draw them. False, unless told: in the nested envelopes
    /// (<c>messages.messages</c>, <c>emailMessage</c>) that its reference example and its live answers have.
    /// </summary>
    public bool FlatEnvelopes { get; init; }

    /// <summary>A page of messages begins with the message named by <c>lastMessageId</c>. False, unless told: with the one after it. Not documented.</summary>
    public bool InclusiveMessageCursor { get; init; }
}
