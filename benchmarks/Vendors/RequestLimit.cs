using System.Diagnostics;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>A vendor's own limit: 20 requests in any two seconds by its own clock, by account. Counts what it refuses.</summary>
internal sealed class RequestLimit
{
    private const int Most = 20;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Queue<long>> arrivals = new(StringComparer.Ordinal);

    public int Refused { get; private set; }

    public bool Admits(string account)
    {
        lock (arrivals)
        {
            var recent = arrivals.TryGetValue(account, out var known) ? known : arrivals[account] = new Queue<long>();
            while (recent.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest) >= Window)
            {
                recent.Dequeue();
            }

            if (recent.Count == Most)
            {
                Refused++;
                return false;
            }

            recent.Enqueue(Stopwatch.GetTimestamp());
            return true;
        }
    }
}
