namespace UnifiedInbox.Core.Tests.Support;

/// <summary>Answers the first request with the first answer and so on; the last answer again and again.</summary>
internal sealed class ScriptedHandler(TimeProvider time) : HttpMessageHandler
{
    private readonly long start = time.GetTimestamp();
    private readonly List<TimeSpan> arrivals = [];
    private IReadOnlyList<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> answers = [];

    internal IReadOnlyList<TimeSpan> Arrivals
    {
        get
        {
            lock (arrivals)
            {
                return [.. arrivals];
            }
        }
    }

    internal void Script(IReadOnlyList<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> script) => answers = script;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int place;
        lock (arrivals)
        {
            place = arrivals.Count;
            arrivals.Add(time.GetElapsedTime(start));
        }

        return answers[Math.Min(place, answers.Count - 1)](request, cancellationToken);
    }
}
