using System.Net;
using System.Net.Http.Headers;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>The vendors in this process, without a socket: for checks, which must not hang on a server.</summary>
internal sealed class VendorHandler : HttpMessageHandler
{
    public const string Root = "http://127.0.0.1:1";

    private const int ScenarioSegments = 6;

    private readonly VendorAnswers answers = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var query = address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToLookup(pair => pair[0], pair => pair.ElementAtOrDefault(1));
        var body = answers.To(Scenario.Parse(path), path[ScenarioSegments..], address.PathAndQuery, name => query[name].FirstOrDefault());
        var content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentLength = body.Length } };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
