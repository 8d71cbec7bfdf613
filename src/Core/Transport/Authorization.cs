using RestSharp.Interceptors;

namespace UnifiedInbox.Transport;

/// <summary>
/// Has a provider write its headers straight into the message: of those among a request's parameters RestSharp makes a sort key twice and a hash of every member twice,
/// at each request.
/// </summary>
internal sealed class Authorization(Action<HttpRequestMessage, string> authorize, string secret) : Interceptor
{
    public override ValueTask BeforeHttpRequest(HttpRequestMessage requestMessage, CancellationToken cancellationToken)
    {
        authorize(requestMessage, secret);
        return default;
    }
}
