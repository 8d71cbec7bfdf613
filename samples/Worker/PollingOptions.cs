namespace UnifiedInbox.Samples;

/// <summary>The command line's options: <c>--every 00:05:00 --polls 3 --state FILE</c>.</summary>
/// <param name="Every">How long from poll to poll; null for a minute.</param>
/// <param name="Polls">After how many to end; 0 for never.</param>
/// <param name="State">Where to keep how far each account was told; null for worker-state.json, or with simulated vendors for memory.</param>
internal sealed record PollingOptions(TimeSpan? Every = null, int Polls = 0, string? State = null);
