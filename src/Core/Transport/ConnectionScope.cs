using System.Collections.Concurrent;
using RestSharp;
using RestSharp.Serializers;
using RestSharp.Serializers.Json;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

/// <summary>What a factory owns: the handler with its connections, a client per base URL, the rate budgets, what is known of the accounts. Thread-safe.</summary>
internal sealed class ConnectionScope : IDisposable
{
    internal static readonly string UserAgent = $"UnifiedInbox/{typeof(ConnectionScope).Assembly.GetName().Version?.ToString(3)}";

    private readonly ConcurrentDictionary<string, RestClient> clients = new(StringComparer.Ordinal);
    private readonly HttpMessageHandler handler;
    private readonly CancellationTokenSource disposal = new();
    private volatile bool disposed;

    internal ConnectionScope(UnifiedInboxOptions options, TimeProvider time)
    {
        Options = options;
        Time = time;
        handler = HandlerGuard.Create(options.HandlerFactory);
        Attachments = new AttachmentClients(options, handler);
    }

    internal UnifiedInboxOptions Options { get; }

    internal TimeProvider Time { get; }

    internal SharedStates<RateBudget> Budgets { get; } = new();

    internal SharedStates<AccountHealth> Healths { get; } = new();

    internal AttachmentClients Attachments { get; }

    /// <summary>Cancelled by disposal, so that no call goes on waiting.</summary>
    internal CancellationToken Disposal => disposal.Token;

    internal void ThrowIfDisposed()
    {
        if (disposed)
        {
            throw new ObjectDisposedException(nameof(IUnifiedInboxFactory), "The factory is disposed: keep it for as long as the inboxes it made are used.");
        }
    }

    internal RestClient ClientFor(string baseUrl) => clients.GetOrAdd(baseUrl.TrimEnd('/'), CreateClient);

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        disposal.Cancel();
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        Attachments.Dispose();
        Budgets.Dispose();
        Healths.Dispose();
        handler.Dispose();
    }

    /// <remarks>
    /// Time belongs to the pipeline, so neither client has a time-out of its own. Only a JSON serializer is registered: the default set would hand an HTML error
    /// page to an XML reader. What does not change from request to request costs RestSharp work at each: it makes another base URL where the slash is missing, and
    /// handles a User-Agent of its own as a parameter.
    /// </remarks>
    private RestClient CreateClient(string baseUrl) =>
        new(
            CreateSender(new Uri(baseUrl)),
            new RestClientOptions(baseUrl + "/") { FollowRedirects = false, Timeout = Timeout.InfiniteTimeSpan, UserAgent = null },
            disposeHttpClient: true,
            configureSerialization: static serializers => serializers.UseOnlySerializer(static () => new SystemTextJsonSerializer()))
        {
            AcceptedContentTypes = ["application/json"],
        };

    /// <remarks>The User-Agent is needed: LeadConnector's gateway refuses requests without one.</remarks>
    private HttpClient CreateSender(Uri baseUrl) =>
        new(new OriginGuard(baseUrl, handler), disposeHandler: false)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders = { { "User-Agent", UserAgent } },
        };
}
