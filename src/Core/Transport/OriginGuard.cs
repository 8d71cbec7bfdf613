namespace UnifiedInbox.Transport;

/// <summary>
/// Lets requests through to the account's own scheme, host and port only. RestSharp takes an absolute resource in place of the base URL, and sends the key along:
/// whatever a provider made of a vendor's answer, the key stays where it belongs.
/// </summary>
internal sealed class OriginGuard(Uri own, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    internal static bool IsRefusal(Exception? exception) => exception is ForeignOriginException || exception?.InnerException is ForeignOriginException;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { IsAbsoluteUri: true } uri && uri.Scheme == own.Scheme && uri.IdnHost == own.IdnHost && uri.Port == own.Port
            ? base.SendAsync(request, cancellationToken)
            : throw new ForeignOriginException();

    private sealed class ForeignOriginException() : Exception("The request leads to another origin than the account's.");
}
