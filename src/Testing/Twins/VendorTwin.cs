using System.Collections.Concurrent;

namespace UnifiedInbox.Testing;

/// <summary>
/// A deterministic stand-in of one vendor's HTTP API, in this process. Read it through <see cref="CreateHandler"/> (in memory) or
/// <see cref="Serve"/> (a loopback port); both give the same bytes, but for the addresses of files at a host beside the vendor's. Thread-safe.
/// </summary>
public abstract class VendorTwin
{
    private readonly ConcurrentQueue<TwinRequest> requests = new();
    private readonly ConcurrentDictionary<string, byte[]> bodies = new();

    private protected VendorTwin(TwinOptions options, string basePath, IReadOnlyDictionary<string, string> credentials)
    {
        (Options, BasePath, Credentials) = (options, basePath, credentials);
    }

    /// <summary>The vendor's name: <c>lemlist</c>, <c>sendkit</c> or <c>leadconnector</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>
    /// What a client needs to be let in, by configuration name: <c>ApiKey</c> (lemlist, Sendkit), <c>AccessToken</c> and <c>LocationId</c>
    /// (LeadConnector), <c>UserId</c> (lemlist), <c>WorkspaceId</c> (Sendkit with a platform key). Test values, the same for the same seed.
    /// </summary>
    public IReadOnlyDictionary<string, string> Credentials { get; }

    /// <summary>Changes what is in the inbox.</summary>
    public abstract TwinChanges Changes { get; }

    /// <summary>The faults scripted for this twin.</summary>
    public TwinFaults Faults { get; } = new();

    /// <summary>A snapshot of the requests so far, in order of arrival, those that met a fault or a rate limit included.</summary>
    public IReadOnlyList<TwinRequest> Requests => [.. requests];

    private protected TwinOptions Options { get; }

    private string BasePath { get; }

    /// <summary>
    /// Makes a handler that brings requests straight to this twin, without a network. The host of a request is ignored; its path is the
    /// documented one (lemlist's begins with <c>/api</c>). Disposing it leaves the twin untouched.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new TwinHandler(this);

    /// <summary>Serves this twin on a free port of 127.0.0.1 until the server is disposed. May be called more than once.</summary>
    public TwinServer Serve() => TwinServer.Start(this, BasePath);

    internal async Task<Answer> AnswerAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seen = new TwinRequest(request.Method, Masked(request.Path), Masked(request.Query));
        requests.Enqueue(seen);
        var answer = Faults.Next(seen) is { } fault
            ? await fault.ActAsync(new Exchange(() => Respond(request), bodies.GetValueOrDefault(seen.Path), Options.Time), cancellationToken).ConfigureAwait(false)
            : Respond(request);
        if (answer.Status == 200) bodies[seen.Path] = answer.Body;
        return answer;
    }

    private protected abstract Answer Respond(IncomingRequest request);

    private string Masked(string text)
    {
        foreach (var name in new[] { "ApiKey", "AccessToken" })
            if (Credentials.TryGetValue(name, out var secret)) text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }
}
