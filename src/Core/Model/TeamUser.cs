namespace UnifiedInbox;

/// <summary>One of our own users. Every member is optional; null when the vendor did not say.</summary>
/// <remarks>lemlist <c>sendUserId</c>, <c>sendUserName</c>, <c>sendUserEmail</c>, <c>sendUserMailboxId</c>; LeadConnector <c>userId</c> alone.</remarks>
public sealed record TeamUser
{
    /// <summary>The vendor's id of the user.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The vendor's id of the mailbox.</summary>
    public string? MailboxId { get; init; }

    /// <summary>Names the record without its contents, which may be personal: its id.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"TeamUser {{ Id = {Id} }}";
}
