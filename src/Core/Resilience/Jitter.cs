namespace UnifiedInbox.Resilience;

/// <summary>Chance for back-offs and breaks. A seed gives each account a sequence of its own, whatever the others do. Thread-safe.</summary>
internal sealed class Jitter(int? seed, string owner)
{
    private readonly object gate = new();
    private readonly Random? seeded = seed is { } given ? new Random(unchecked(given + (int)StableHash.OfText(owner))) : null;

    /// <returns>From 0 to below 1.</returns>
    internal double Next()
    {
#pragma warning disable CA5394 // Spreading requests needs no cryptographic randomness.
        if (seeded is null)
        {
            return Random.Shared.NextDouble();
        }

        lock (gate)
        {
            return seeded.NextDouble();
        }
#pragma warning restore CA5394
    }
}
