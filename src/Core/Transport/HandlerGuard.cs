using System.Diagnostics;
using System.Net;

namespace UnifiedInbox.Transport;

/// <summary>Makes the handler that sends requests, and refuses one that would follow redirects: it would carry keys to other hosts.</summary>
internal static class HandlerGuard
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    internal static HttpMessageHandler Create(Func<HttpMessageHandler>? factory)
    {
        if (factory is null)
        {
            var own = Own(DecompressionMethods.All);
            own.ConnectCallback = FirstConnection.OpenAsync;
            return own;
        }

        // Never the library's own instead: a test would send its requests to the vendor.
        var handler = factory() ?? throw new ArgumentException("HandlerFactory: it made no handler.", nameof(factory));
        if (FollowsRedirects(handler))
        {
            handler.Dispose();
            throw new ArgumentException("HandlerFactory: the handler follows redirects; set AllowAutoRedirect to false.", nameof(factory));
        }

        return handler;
    }

    /// <summary>The library's own handler. A vendor gets no trace headers: they hold the consumer's ids, and its baggage.</summary>
    internal static SocketsHttpHandler Own(DecompressionMethods decompression) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = decompression,
        PooledConnectionLifetime = ConnectionLifetime,
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };

    /// <summary>Whether the handler makes connections, as far as it shows: one that does not is one in memory.</summary>
    internal static bool Connects(HttpMessageHandler handler) => handler switch
    {
        SocketsHttpHandler or HttpClientHandler => true,
        DelegatingHandler { InnerHandler: { } inner } => Connects(inner),
        _ => false,
    };

    private static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler client => client.AllowAutoRedirect,
        DelegatingHandler { InnerHandler: { } inner } => FollowsRedirects(inner),
        _ => false,
    };
}
