namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>One mail's place in a thread: the row that lists it, and its id there.</summary>
internal sealed record LeadConnectorMailPlace(Message Row, string MailId)
{
    internal MessageId Id => new(Row.Id.Conversation, $"mail~{MailId}");

    /// <summary>What stands for a mail that could not be read, so that the thread shows the gap where the mail would be.</summary>
    internal Message Placeholder => new()
    {
        Id = Id,
        Channel = Channel.Email,
        Kind = MessageKind.Message,
        VendorType = Row.VendorType,
        At = Row.At,
        ThreadKey = Row.ThreadKey,
    };
}
