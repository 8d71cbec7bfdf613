namespace UnifiedInbox.Providers;

/// <summary>Where a vendor's next page starts, in the provider's own words; opaque to everyone else.</summary>
/// <param name="Value">The text, best no longer than 40 bytes of UTF-8 so that merged cursors stay small; at most 255.</param>
public readonly record struct PageCursor(string Value);
