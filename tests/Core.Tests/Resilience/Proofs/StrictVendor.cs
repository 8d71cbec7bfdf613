namespace UnifiedInbox.Core.Tests.Resilience.Proofs;

/// <summary>Counts every request at the instant it arrives, and refuses those above any of its limits: the library's log must never make it.</summary>
internal sealed class StrictVendor(IReadOnlyList<RateWindow> limits)
{
    private readonly (RateWindow Limit, Queue<TimeSpan> Log)[] logs = [.. limits.Select(limit => (limit, new Queue<TimeSpan>()))];

    public int Refused { get; private set; }

    /// <summary>The most requests it ever saw in one window, as a share of the limit.</summary>
    public double Fullest { get; private set; }

    /// <returns>What is left of each limit.</returns>
    public IReadOnlyList<RateReading> Arrive(TimeSpan now)
    {
        var isRefused = false;
        foreach (var (limit, log) in logs)
        {
            while (log.TryPeek(out var oldest) && oldest + limit.Window <= now)
            {
                log.Dequeue();
            }

            log.Enqueue(now);
            Fullest = Math.Max(Fullest, log.Count / (double)limit.Limit);
            isRefused |= log.Count > limit.Limit;
        }

        Refused += isRefused ? 1 : 0;
        return [.. logs.Select(entry => new RateReading(entry.Limit.Window, Math.Max(0, entry.Limit.Limit - entry.Log.Count)))];
    }
}
