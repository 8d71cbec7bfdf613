namespace UnifiedInbox;

/// <summary>A vendor's rate limit: so many requests in any stretch of time this long.</summary>
/// <param name="Limit">The number of requests, at least 1.</param>
/// <param name="Window">The length of the window, more than zero and at most 31 days.</param>
public readonly record struct RateWindow(int Limit, TimeSpan Window);
