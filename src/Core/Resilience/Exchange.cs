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

    internal ReplyBody? Body { get; private set; }

    internal HttpResponseHeaders? Headers { get; private set; }

    internal static Exchange Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    internal void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    internal void BeginAttempt()
    {
        Attempts++;
        Body?.Dispose();
        Body = null;
        Headers = null;
    }

    internal void Receive(ReplyBody body, HttpResponseHeaders? headers)
    {
        Body = body;
        Headers = headers;
    }

    public void Dispose() => Body?.Dispose();
}
