using System.Net;

namespace UnifiedInbox.Transport;

/// <summary>The senders of attachment requests: one for the vendors' own hosts, two for strangers'. Thread-safe; nothing is made before it is needed.</summary>
/// <remarks>
/// None decompresses, follows redirects or has cookies. Those for strangers use no proxy, which would resolve names itself, and send no trace headers. A connection
/// made for a sandbox must not serve a real account, hence two of them.
/// </remarks>
internal sealed class AttachmentClients : IDisposable
{
    private readonly Lazy<HttpMessageInvoker> own;
    private readonly Lazy<HttpMessageInvoker> strangers;
    private readonly Lazy<HttpMessageInvoker> strangersAndLoopback;

    internal AttachmentClients(UnifiedInboxOptions options, HttpMessageHandler handler)
    {
        var isOwn = options.HandlerFactory is null;
        var isInMemory = !isOwn && !HandlerGuard.Connects(handler);
        own = new(() => isOwn ? Over(HandlerGuard.Own(DecompressionMethods.None)) : Shared());
        strangers = new(() => isInMemory ? Shared() : Over(Guarded(mayBeLoopback: false)));
        strangersAndLoopback = new(() => isInMemory ? Shared() : Over(Guarded(mayBeLoopback: true)));

        HttpMessageInvoker Shared() => new(handler, disposeHandler: false);

        SocketsHttpHandler Guarded(bool mayBeLoopback)
        {
            var connector = new GuardedConnector(options.ResolveHost, mayBeLoopback);
            var guarded = HandlerGuard.Own(DecompressionMethods.None);
            guarded.UseProxy = false;
            guarded.ActivityHeadersPropagator = null;
            guarded.ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return guarded;
        }
    }

    internal HttpMessageInvoker For(AttachmentAddress address) =>
        (address.IsOwn ? own : address.MayBeLoopback ? strangersAndLoopback : strangers).Value;

    public void Dispose()
    {
        foreach (var client in new[] { own, strangers, strangersAndLoopback }.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private static HttpMessageInvoker Over(SocketsHttpHandler handler) => new(handler, disposeHandler: true);
}
