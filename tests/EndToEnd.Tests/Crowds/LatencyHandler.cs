using UnifiedInbox.Testing;

namespace UnifiedInbox.EndToEnd.Tests.Crowds;

/// <summary>Holds every answer back for a time on a manual clock, and counts how many requests wait at once.</summary>
internal sealed class LatencyHandler(TimeSpan latency, ManualTimeProvider clock, HttpMessageHandler vendors) : DelegatingHandler(vendors)
{
    private int inFlight;
    private int mostInFlight;

    public int MostInFlight => mostInFlight;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = Interlocked.Increment(ref inFlight);
        InterlockedMax(now);
        try
        {
            await Task.Delay(latency, clock, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }

    private void InterlockedMax(int seen)
    {
        for (var most = mostInFlight; seen > most; most = mostInFlight) Interlocked.CompareExchange(ref mostInFlight, seen, most);
    }
}
