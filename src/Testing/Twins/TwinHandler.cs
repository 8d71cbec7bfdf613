using System.Net;

namespace UnifiedInbox.Testing;

internal sealed class TwinHandler(VendorTwin twin) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var headers = request.Headers.NonValidated.ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var answer = await twin
            .AnswerAsync(new IncomingRequest(request.Method.Method, url.AbsolutePath, url.Query.TrimStart('?'), headers), cancellationToken)
            .ConfigureAwait(false);

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = answer.IsCut ? new StreamContent(new CutStream(answer.Sent)) : new ByteArrayContent(answer.Body),
        };
        response.Content.Headers.ContentLength = answer.Body.Length;
        if (answer.ContentType is not null) response.Content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        foreach (var (name, value) in answer.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
