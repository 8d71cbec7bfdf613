namespace UnifiedInbox;

/// <summary>The page sizes of a vendor's list.</summary>
/// <param name="Size">What this account asks for.</param>
/// <param name="Maximum">The largest the vendor takes; null when it does not publish one.</param>
public sealed record PageLimits(int Size, int? Maximum);
