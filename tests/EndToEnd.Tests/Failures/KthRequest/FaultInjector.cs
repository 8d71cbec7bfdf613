using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>Counts the requests to all vendors and spoils the k-th, or from the k-th on every one that goes to the same host.</summary>
internal sealed class FaultInjector(FaultKind kind, string variant, int kth, bool isLasting, HttpMessageHandler vendors) : DelegatingHandler(vendors)
{
    private readonly ConcurrentDictionary<string, byte[]> latestBodies = new();
    private int requests;
    private int hanging;

    public int Requests => requests;

    /// <summary>The host whose requests are spoiled; null while fewer than k were made.</summary>
    public string? StruckHost { get; private set; }

    /// <summary>Whether a request waits for an answer that never comes.</summary>
    public bool IsHanging => Volatile.Read(ref hanging) > 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref requests);
        if (number == kth) StruckHost = request.RequestUri!.Host;
        return number == kth || (isLasting && number > kth && request.RequestUri!.Host == StruckHost)
            ? await SpoilAsync(request, cancellationToken)
            : await PassAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SpoilAsync(HttpRequestMessage request, CancellationToken cancellationToken) => kind switch
    {
        FaultKind.Unauthorized => Text(HttpStatusCode.Unauthorized),
        FaultKind.Forbidden => Text(HttpStatusCode.Forbidden),
        FaultKind.NotFound => Text(HttpStatusCode.NotFound),
        FaultKind.TooManyRequestsWithRetryAfter => Text(HttpStatusCode.TooManyRequests, header: ("Retry-After", "1")),
        FaultKind.TooManyRequests => Text(HttpStatusCode.TooManyRequests),
        FaultKind.ServerError => Text(HttpStatusCode.InternalServerError),
        FaultKind.ServiceUnavailable => Text(HttpStatusCode.ServiceUnavailable),
        FaultKind.Redirect => Text(HttpStatusCode.Redirect, header: ("Location", "https://elsewhere.example.com/")),
        FaultKind.ConnectionFailure => throw new HttpRequestException(HttpRequestError.ConnectionError),
        FaultKind.NoAnswer => await HangAsync(cancellationToken),
        FaultKind.CutBody => await CutAsync(await PassAsync(request, cancellationToken)),
        FaultKind.WrongContentType => Text(HttpStatusCode.OK, "<!doctype html><title>Maintenance</title>", "text/html"),
        FaultKind.WrongShape => Text(HttpStatusCode.OK, variant, "application/json"),
        _ => latestBodies.TryGetValue(PathOf(request), out var earlier) ? Json(earlier) : await PassAsync(request, cancellationToken),
    };

    private async Task<HttpResponseMessage> PassAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        latestBodies[PathOf(request)] = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response;
    }

    // Whoever gives up must find it no longer hanging at once, on whatever thread it goes on.
    private async Task<HttpResponseMessage> HangAsync(CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        Interlocked.Increment(ref hanging);
        await using var registration = cancellationToken.UnsafeRegister(
            (_, token) =>
            {
                Interlocked.Decrement(ref hanging);
                answer.SetCanceled(token);
            },
            null);
        return await answer.Task;
    }

    private static async Task<HttpResponseMessage> CutAsync(HttpResponseMessage whole)
    {
        var body = await whole.Content.ReadAsByteArrayAsync();
        whole.Content = new StreamContent(new CutStream(body[..(body.Length / 2)])) { Headers = { ContentType = whole.Content.Headers.ContentType, ContentLength = body.Length } };
        return whole;
    }

    private static HttpResponseMessage Text(HttpStatusCode status, string body = "no", string contentType = "text/plain", (string Name, string Value)? header = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        if (header is var (name, value)) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static HttpResponseMessage Json(byte[] body) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };

    private static string PathOf(HttpRequestMessage request) => request.RequestUri!.Host + request.RequestUri.AbsolutePath;
}
