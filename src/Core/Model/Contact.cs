namespace UnifiedInbox;

/// <summary>The other side of a conversation. Every member is optional; null when the vendor did not say.</summary>
/// <remarks>lemlist <c>contact</c> and <c>contactId</c>; Sendkit <c>lead</c> (<c>_id</c>, <c>companyName</c> and so on); LeadConnector the conversation's own contact fields.</remarks>
public sealed record Contact
{
    /// <summary>The vendor's id of the contact.</summary>
    public string? Id { get; init; }

    /// <summary>The name in one piece; null where the vendor gives only its parts.</summary>
    /// <remarks>LeadConnector <c>fullName</c>, else <c>contactName</c>; Sendkit never.</remarks>
    public string? FullName { get; init; }

    /// <summary>The given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The family name.</summary>
    public string? LastName { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number as the vendor writes it.</summary>
    public string? Phone { get; init; }

    /// <summary>The company's name.</summary>
    public string? Company { get; init; }

    /// <summary>The job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Names the record without its contents, which may be personal: its id.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"Contact {{ Id = {Id} }}";
}
