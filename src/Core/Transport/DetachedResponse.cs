using System.Net.Http.Headers;
using RestSharp;

namespace UnifiedInbox.Transport;

/// <summary>A RestSharp response whose body was taken out unread, so that it can be read once, into a rented buffer, under our own deadline.</summary>
internal sealed class DetachedResponse(RestRequest request) : RestResponse(request)
{
    internal static readonly Func<HttpResponseMessage, RestRequest, RestResponse> Detach = static (message, request) =>
    {
        var body = message.Content;
        message.Content = null;
        return new DetachedResponse(request)
        {
            Body = body,
            MessageHeaders = message.Headers,
            StatusCode = message.StatusCode,
            IsSuccessStatusCode = message.IsSuccessStatusCode,
            ResponseStatus = ResponseStatus.Completed,
        };
    };

    internal HttpContent? Body { get; private init; }

    internal HttpResponseHeaders? MessageHeaders { get; private init; }
}
