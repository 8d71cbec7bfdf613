namespace UnifiedInbox;

/// <summary>What a vendor says is left of one of its limits.</summary>
/// <param name="Window">The limit's window.</param>
/// <param name="Remaining">How many requests are left in it, at least 0.</param>
public readonly record struct RateReading(TimeSpan Window, int Remaining);
