using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OneOf;
using Polly;
using Polly.Timeout;
using RestSharp;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

/// <summary>Sends a provider's reads: paid from the rate budget, retried, timed, and read into payload records. Thread-safe.</summary>
/// <remarks>Made by <see cref="Providers.ProviderContext.CreateTransport"/>. Redirects are never followed, and nothing but reads goes through here.</remarks>
public sealed class ProviderTransport
{
    private readonly AccountRuntime account;
    private readonly ConnectionScope connection;
    private readonly TransportSettings settings;
    private readonly ResiliencePipeline<Attempt> pipeline;

    internal ProviderTransport(AccountRuntime account, ConnectionScope connection, TransportSettings settings, ResiliencePipeline<Attempt> pipeline)
    {
        this.account = account;
        this.connection = connection;
        this.settings = settings;
        this.pipeline = pipeline;
    }

    /// <summary>Makes a call and maps its answer.</summary>
    /// <typeparam name="TPayload">The payload record.</typeparam>
    /// <typeparam name="TResult">What the mapping makes.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="map">Maps the answer; it must not keep the reply, whose buffer is reused.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What the mapping made, or a fault.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The factory is disposed.</exception>
    public async Task<OneOf<TResult, InboxFault>> SendAsync<TPayload, TResult>(
        VendorCall<TPayload> call, Func<Reply<TPayload>, TResult> map, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(map);
        connection.ThrowIfDisposed();
        cancellationToken.ThrowIfCancellationRequested();

        using var span = account.Telemetry.StartCall(account.Key, call.Operation);
        using var exchange = new Exchange(connection.Time, connection.Options.RequestTimeout);
        var outcome = await RunAsync(call.CreateRequest, exchange, cancellationToken).ConfigureAwait(false);
        var result = Read(call, map, exchange, outcome);
        span.End(exchange, result.IsT1 ? result.AsT1 : null);
        return result;
    }

    /// <summary>Reports something that has no answer to show, since its call failed or could not be made, as a skipped item.</summary>
    /// <param name="operation">The call's name.</param>
    /// <param name="id">The vendor's id of it, or null.</param>
    /// <param name="reason">Why, in a few words, without the vendor's content.</param>
    /// <returns>The skipped item, without raw JSON.</returns>
    public SkippedItem Skip(string operation, string? id, string reason)
    {
        account.Telemetry.Skipped(account.Key, operation, reason);
        return new SkippedItem(account.Key, operation, id, reason, default);
    }

    private async ValueTask<Outcome<Attempt>> RunAsync(Func<RestRequest> createRequest, Exchange exchange, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        exchange.AttachTo(context);
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(
                static (context, state) => state.transport.AttemptAsync(state.createRequest, Exchange.Of(context), context.CancellationToken),
                context,
                (transport: this, createRequest)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome.Exception is not (null or TimeoutRejectedException or OperationCanceledException))
            {
                outcome.ThrowIfException();
            }

            return outcome;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<Attempt>> AttemptAsync(Func<RestRequest> createRequest, Exchange exchange, CancellationToken cancellationToken)
    {
        exchange.BeginAttempt();
        try
        {
            if (await settings.Secret.TryReadAsync(cancellationToken).ConfigureAwait(false) is not { } secret)
            {
                return Outcome.FromResult(new Attempt(AttemptEnd.NoCredential));
            }

            var request = createRequest();
            request.AdvancedResponseWriter = DetachedResponse.Detach;
            request.CompletionOption = HttpCompletionOption.ResponseHeadersRead;
            settings.Authorize(request, secret);
            var response = await connection.ClientFor(settings.BaseUrl).ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return response is DetachedResponse { Body: { } content } detached
                ? Outcome.FromResult(await ReceiveAsync(detached, content, exchange, cancellationToken).ConfigureAwait(false))
                : Outcome.FromResult(new Attempt(AttemptEnd.NoAnswer));
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<Attempt>(e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return Outcome.FromResult(new Attempt(AttemptEnd.NoAnswer));
        }
    }

    private async Task<Attempt> ReceiveAsync(DetachedResponse response, HttpContent content, Exchange exchange, CancellationToken cancellationToken)
    {
        using (content)
        {
            var status = (int)response.StatusCode;
            if (await ReplyBody.ReadAsync(content, cancellationToken).ConfigureAwait(false) is not { } body)
            {
                return new Attempt(AttemptEnd.TooLarge, status);
            }

            exchange.Receive(body, response.MessageHeaders);
            return new Attempt(AttemptEnd.Answered, status, response.IsSuccessStatusCode ? null : Wait(status, exchange));
        }
    }

    private TimeSpan? Wait(int status, Exchange exchange)
    {
        var error = ErrorOf(status, exchange);
        return RetryAfter.Read(error) ?? (status == 429 ? RetryAfter.Capped(settings.ReadThrottle?.Invoke(error)) : null);
    }

    private ErrorReply ErrorOf(int status, Exchange exchange) =>
        new(status, exchange.Body!.Bytes, exchange.Headers, exchange.Headers?.Date ?? connection.Time.GetUtcNow());

    private OneOf<TResult, InboxFault> Read<TPayload, TResult>(
        VendorCall<TPayload> call, Func<Reply<TPayload>, TResult> map, Exchange exchange, Outcome<Attempt> outcome)
    {
        if (outcome.Exception is not null)
        {
            var context = new FaultContext(account.Key, call.Operation);
            return exchange.IsQueued ? new RateLimitedFault(context) : new UnavailableFault(context);
        }

        var attempt = outcome.Result;
        return attempt.End switch
        {
            AttemptEnd.Answered when attempt.Status is >= 200 and < 300 => Parse(call, map, exchange.Body!, attempt.Status),
            AttemptEnd.Answered => FaultClassifier.Classify(
                account.Key, call.Operation, attempt.Status, settings.ReadError(ErrorOf(attempt.Status, exchange)), attempt.Wait),
            AttemptEnd.Refused => new RateLimitedFault(new FaultContext(account.Key, call.Operation)) { RetryAfter = attempt.Wait },
            AttemptEnd.NoCredential => new AuthenticationFault(new FaultContext(account.Key, call.Operation)),
            AttemptEnd.TooLarge => new MalformedFault(new FaultContext(account.Key, call.Operation, attempt.Status)),
            _ => new UnavailableFault(new FaultContext(account.Key, call.Operation)),
        };
    }

    private OneOf<TResult, InboxFault> Parse<TPayload, TResult>(
        VendorCall<TPayload> call, Func<Reply<TPayload>, TResult> map, ReplyBody body, int status)
    {
        var payload = Deserialize(call.Payload, body.Bytes.Span);
        return payload is null
            ? new MalformedFault(new FaultContext(account.Key, call.Operation, status)) { Raw = Reply<TPayload>.Excerpt(body.Bytes) }
            : map(new Reply<TPayload>(account, call.Operation, payload, body.Bytes));
    }

    private static TPayload? Deserialize<TPayload>(JsonTypeInfo<TPayload> type, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
