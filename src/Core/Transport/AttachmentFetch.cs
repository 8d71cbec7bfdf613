using System.Net;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

/// <summary>The asking for one attachment, attempt by attempt, and the answer whose body is still to be read.</summary>
/// <param name="client">Sends.</param>
/// <param name="uri">The absolute address.</param>
internal sealed class AttachmentFetch(HttpMessageInvoker client, Uri uri) : IDisposable
{
    private HttpResponseMessage? response;

    /// <summary>Whether the host's name led to an address that is not fetched from.</summary>
    internal bool IsRefused { get; private set; }

    /// <summary>The answer, while it belongs to this.</summary>
    internal HttpResponseMessage? Response => response;

    /// <summary>A success's body, unread.</summary>
    internal Stream? Body { get; private set; }

    /// <summary>The host a redirect points to, at most 200 characters; null without one.</summary>
    internal string? RedirectHost =>
        response?.Headers.Location is { } location && Uri.TryCreate(uri, location, out var target) && target.IdnHost is { Length: > 0 and <= 200 } host ? host : null;

    /// <summary>Asks once. A success stays open and is not read; of anything else the exchange receives the body.</summary>
    /// <returns>How it ended; refused addresses are an answer without a status, so that nobody asks again.</returns>
    internal async ValueTask<Attempt> AttemptAsync(Action<HttpRequestMessage> authorize, Exchange exchange, CancellationToken cancellationToken)
    {
        exchange.BeginAttempt();
        response?.Dispose();
        using var request = CreateRequest(authorize);
        try
        {
            response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var status = (int)response.StatusCode;
            if (response.IsSuccessStatusCode)
            {
                Body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                if (await ReplyBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false) is not { } body)
                {
                    return new Attempt(AttemptEnd.TooLarge, status);
                }

                exchange.Receive(body, response.Headers);
            }

            return new Attempt(AttemptEnd.Answered, status);
        }
        catch (HttpRequestException e) when (e.InnerException is RefusedAddressException)
        {
            IsRefused = true;
            return new Attempt(AttemptEnd.Answered);
        }
#pragma warning disable CA1031 // Handlers have exceptions of their own: whatever was thrown, no whole answer came.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new Attempt(AttemptEnd.NoAnswer);
        }
    }

    /// <summary>Leaves the open answer to whoever took it.</summary>
    internal void Release() => response = null;

    public void Dispose() => response?.Dispose();

    private HttpRequestMessage CreateRequest(Action<HttpRequestMessage> authorize)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, uri) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        authorize(request);

        // What a provider's way to authorize adds for its own calls gives way to what a file is asked with.
        Set("User-Agent", ConnectionScope.UserAgent);
        Set("Accept", "*/*");
        Set("Accept-Encoding", "identity");
        return request;

        void Set(string name, string value)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }
    }
}
