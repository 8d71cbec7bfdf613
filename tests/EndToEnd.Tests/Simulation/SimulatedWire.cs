namespace UnifiedInbox.EndToEnd.Tests.Simulation;

/// <summary>Between a client and the twins: knows how many answers never come, and ends a walk that asks without end.</summary>
internal sealed class SimulatedWire(HttpMessageHandler twins) : DelegatingHandler(twins)
{
    public const int MostRequests = 5_000;
    private int hanging;
    private int requests;

    public int Hanging => Volatile.Read(ref hanging);

    public int Requests => Volatile.Read(ref requests);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref requests) > MostRequests) return new HttpResponseMessage(System.Net.HttpStatusCode.Gone);
        var answer = base.SendAsync(request, cancellationToken);
        if (answer.IsCompleted) return await answer;
        Interlocked.Increment(ref hanging);
        try
        {
            return await answer;
        }
        finally
        {
            Interlocked.Decrement(ref hanging);
        }
    }
}
