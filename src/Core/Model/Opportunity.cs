namespace UnifiedInbox;

/// <summary>A deal tied to a conversation.</summary>
/// <remarks>
/// lemlist <c>opportunities[]</c>.
/// </remarks>
public sealed record Opportunity
{
    /// <summary>The vendor's id.</summary>
    public string? Id { get; init; }

    /// <summary>The vendor's word for its type.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it is done.</summary>
    public bool? Done { get; init; }

    /// <summary>Names the record without its contents, which may be personal: its id.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"Opportunity {{ Id = {Id} }}";
}
