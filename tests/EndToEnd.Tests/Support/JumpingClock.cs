namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>A clock for twins that is ten seconds later whenever somebody looks, so that no rate window of theirs ever fills.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private long looks;

    public override DateTimeOffset GetUtcNow() => Start.AddSeconds(10 * Interlocked.Increment(ref looks));
}
