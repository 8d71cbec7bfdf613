namespace UnifiedInbox;

/// <summary>The campaign, sequence and step something belongs to. Every member is optional.</summary>
public sealed record Campaign
{
    /// <summary>The vendor's id of the campaign.</summary>
    public string? Id { get; init; }

    /// <summary>The campaign's name.</summary>
    public string? Name { get; init; }

    /// <summary>The vendor's id of the sequence.</summary>
    public string? SequenceId { get; init; }

    /// <summary>The step, in the vendor's own counting.</summary>
    /// <remarks>lemlist counts from 0; Sendkit appears to count from 1.</remarks>
    public int? Step { get; init; }

    /// <summary>Names the record without its contents, which may be personal: id and step.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"Campaign {{ Id = {Id}, Step = {Step} }}";
}
