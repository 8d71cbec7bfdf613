namespace UnifiedInbox.Providers.Sendkit;

/// <summary>The id made for a message, and where it was read.</summary>
internal readonly record struct SendkitMessageOrigin(SendkitThreadOrigin Thread, string Id);
