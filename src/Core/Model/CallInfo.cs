namespace UnifiedInbox;

/// <summary>Facts of a telephone call.</summary>
/// <remarks>
/// LeadConnector <c>meta.call</c>, or <c>meta.callDuration</c> and <c>meta.callStatus</c>.
/// </remarks>
public sealed record CallInfo
{
    /// <summary>How long it lasted; null when the vendor does not say. Seconds in JSON.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The vendor's word for how it ended.</summary>
    public string? Status { get; init; }

    /// <summary>Names the record without its contents, which may be personal: the duration.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => $"CallInfo {{ Duration = {Duration} }}";
}
