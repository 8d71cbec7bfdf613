using System.Collections.Concurrent;

namespace UnifiedInbox.Testing;

/// <summary>Answers a request in the vendor's place, or asks it; the place is how many requests came before since the answer was set.</summary>
internal delegate Task<HttpResponseMessage> VendorAnswer(Func<Task<HttpResponseMessage>> ask, int place, CancellationToken cancellationToken);

/// <summary>Stands between the provider and the vendor: sees every request, and answers some of them itself.</summary>
/// <remarks>The vendor has a clock of its own, so that its rate limit never hurts: it is not what is under test.</remarks>
internal sealed class VendorTap(HttpMessageHandler vendor, ManualTimeProvider vendorClock, TimeProvider clock) : DelegatingHandler(vendor)
{
    private readonly long start = clock.GetTimestamp();
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private VendorAnswer? answer;
    private Func<Uri, bool> answered = static _ => false;
    private Func<HttpResponseMessage>? answerFor;
    private int place = -1;

    internal IReadOnlyList<SeenRequest> Requests => [.. requests];

    internal int MostRequestsForOneAddress => requests.GroupBy(request => request.Address).Select(group => group.Count()).DefaultIfEmpty().Max();

    /// <summary>One permit for each request that <see cref="Hang"/> keeps waiting.</summary>
    internal SemaphoreSlim Hanging { get; } = new(0);

    internal void AnswerWith(VendorAnswer? with)
    {
        answer = with;
        place = -1;
    }

    /// <summary>Answers requests for some addresses, whatever else is answered with.</summary>
    internal void AnswerFor(Func<Uri, bool> addresses, Func<HttpResponseMessage> with) => (answered, answerFor) = (addresses, with);

    internal void AnswerWith(Func<HttpResponseMessage> with) => AnswerWith((_, _, _) => Task.FromResult(with()));

    internal async Task<HttpResponseMessage> Hang(CancellationToken cancellationToken)
    {
        Hanging.Release();
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(false);
        throw new OperationCanceledException(cancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requests.Enqueue(new SeenRequest(request.Method, request.RequestUri!, clock.GetElapsedTime(start), [.. request.Headers.SelectMany(header => header.Value)]));
        vendorClock.Advance(TimeSpan.FromSeconds(1));
        return answered(request.RequestUri!) ? Task.FromResult(answerFor!())
            : answer is { } own
            ? own(() => base.SendAsync(request, cancellationToken), Interlocked.Increment(ref place), cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        Hanging.Dispose();
        base.Dispose(disposing);
    }
}
