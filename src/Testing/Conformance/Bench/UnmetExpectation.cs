namespace UnifiedInbox.Testing;

/// <summary>What was seen instead of what was promised; the check adds the promise.</summary>
/// <param name="seen">What was seen.</param>
/// <param name="expected">What would have been right, where the promise does not say it as exactly.</param>
internal sealed class UnmetExpectation(string seen, string? expected = null) : Exception(seen)
{
    internal string? Expected { get; } = expected;
}
