namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>One mail's place in a thread: the row that lists it, and its id there.</summary>
internal sealed record LeadConnectorMailPlace(Message Row, string MailId)
{
    private const string Prefix = "mail~";

    internal MessageId Id => new(Row.Id.Conversation, Prefix + MailId);

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

    /// <summary>The vendor's id of a mail out of a message's id; null when the message is a row.</summary>
    internal static string? MailIdOf(MessageId message) => message.Value.StartsWith(Prefix, StringComparison.Ordinal) ? message.Value[Prefix.Length..] : null;
}
