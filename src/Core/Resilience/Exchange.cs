using System.Net.Http.Headers;
using Polly;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Resilience;

/// <summary>One read on its way through the pipeline: its time, its attempts, and what the last attempt brought back.</summary>
internal sealed class Exchange(TimeProvider time, TimeSpan total) : IDisposable
{
    private static readonly ResiliencePropertyKey<Exchange> Key = new("UnifiedInbox.Exchange");

    internal ReadDeadline Deadline { get; } = new(time, total);

    internal int Attempts { get; private set; }

    /// <summary>Whether it waits for a slot of the rate budget: a time-out then is the limit's doing, not the network's.</summary>
    internal bool IsQueued { get; set; }

    internal TimeSpan Throttled { get; set; }

    /// <summary>Whether it alone goes to a vendor that is left alone, to see whether it is back: once is enough for that.</summary>
    internal bool IsProbe { get; set; }

    /// <summary>The <see cref="Renewal.Count"/> before the last attempt's secret was read.</summary>
    internal int RenewalsWhenRead { get; set; }

    /// <summary>What the secret's callback gave after the vendor refused its value; null until then.</summary>
    internal string? FreshSecret { get; set; }

    /// <summary>What the last answer said is left of the vendor's limits.</summary>
    internal IReadOnlyList<RateReading> Readings { get; set; } = [];

    /// <summary>Since when the vendor has had the last attempt's request without a whole answer; null when it has none.</summary>
    internal long? WaitingSince { get; private set; }

    internal ReplyBody? Body { get; private set; }

    internal HttpResponseHeaders? Headers { get; private set; }

    internal static Exchange Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    internal void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    internal void BeginAttempt()
    {
        Attempts++;
        WaitingSince = time.GetTimestamp();
        Readings = [];
        Body?.Dispose();
        Body = null;
        Headers = null;
    }

    internal void Receive(ReplyBody body, HttpResponseHeaders? headers)
    {
        WaitingSince = null;
        Body = body;
        Headers = headers;
    }

    public void Dispose() => Body?.Dispose();
}
