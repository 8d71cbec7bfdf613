namespace UnifiedInbox.Testing;

/// <summary>What was seen instead of what was promised; the check adds the promise.</summary>
internal sealed class UnmetExpectation(string seen) : Exception(seen);
