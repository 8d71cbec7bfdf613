using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OneOf;
using RestSharp;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

/// <summary>Sends a provider's reads: paid from the rate budget, retried, timed, and read into payload records. Thread-safe.</summary>
/// <remarks>Made by <see cref="Providers.ProviderContext.CreateTransport"/>. Redirects are never followed, and nothing but reads goes through here.</remarks>
public sealed partial class ProviderTransport
{
    private readonly AccountRuntime account;
    private readonly ConnectionScope connection;
    private readonly TransportSettings settings;
    private readonly AccountHealth health;
    private readonly IReadPipeline pipeline;
    private readonly string? server;

    internal ProviderTransport(AccountRuntime account, ConnectionScope connection, TransportSettings settings, AccountHealth health, IReadPipeline pipeline)
    {
        this.account = account;
        this.connection = connection;
        this.settings = settings;
        this.health = health;
        this.pipeline = pipeline;
        server = Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out var baseUrl) ? baseUrl.Host : null;
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

        using var span = account.Telemetry.StartCall(call.Operation, server);
        using var exchange = new Exchange(connection.Time, connection.Options.RequestTimeout);
        var attempt = await RunAsync(pipeline, exchange, (exchange, token) => AttemptAsync(call.CreateRequest, exchange, token), span, cancellationToken).ConfigureAwait(false);
        var result = Read(call, map, exchange, attempt);
        span.End(exchange, attempt.Status, result.IsT1 ? result.AsT1 : null);
        return result;
    }

    /// <summary>Reports something that has no answer to show, since its call failed or could not be made, as a skipped item.</summary>
    /// <param name="operation">The call's name.</param>
    /// <param name="id">The vendor's id of it, or null.</param>
    /// <param name="reason">Why, in a few words, without the vendor's content.</param>
    /// <returns>The skipped item, without raw JSON.</returns>
    public SkippedItem Skip(string operation, string? id, string reason)
    {
        account.Telemetry.Skipped(operation, reason);
        return new SkippedItem(account.Key, operation, id, reason, default);
    }

    /// <summary>Runs the call until it has ended, its caller has given up or the factory is disposed, wherever it waits then.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Attempt> RunAsync(
        IReadPipeline pipeline, Exchange exchange, Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, CallSpan span, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, connection.Disposal);
        try
        {
            return await pipeline.RunAsync(exchange, attempt, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            span.Cancel(exchange);
            cancellationToken.ThrowIfCancellationRequested();
            connection.ThrowIfDisposed();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Attempt> AttemptAsync(Func<RestRequest> createRequest, Exchange exchange, CancellationToken cancellationToken)
    {
        if (await ReadSecretAsync(exchange, cancellationToken).ConfigureAwait(false) is not { } secret)
        {
            return new Attempt(AttemptEnd.NoCredential);
        }

        if (!health.Parking.MaySend(secret))
        {
            return await RenewAsync(secret, Attempt.Parked, exchange, cancellationToken).ConfigureAwait(false);
        }

        exchange.BeginAttempt();
        var request = createRequest();
        request.AdvancedResponseWriter = DetachedResponse.Detach;
        request.CompletionOption = HttpCompletionOption.ResponseHeadersRead;
        request.Interceptors = [new Authorization(settings.Authorize, secret)];
        RestResponse response;
        try
        {
            response = await connection.ClientFor(settings.BaseUrl).ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (UriFormatException)
        {
            // The resource makes no address at all.
            return new Attempt(AttemptEnd.ForeignOrigin);
        }

        if (response is DetachedResponse { Body: { } content } detached)
        {
            var attempt = await ReceiveAsync(detached, content, exchange, cancellationToken).ConfigureAwait(false);
            return await JudgeSecretAsync(secret, attempt, exchange, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new Attempt(OriginGuard.IsRefusal(response.ErrorException) ? AttemptEnd.ForeignOrigin : AttemptEnd.NoAnswer);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Attempt> ReceiveAsync(DetachedResponse response, HttpContent content, Exchange exchange, CancellationToken cancellationToken)
    {
        using (content)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var status = (int)response.StatusCode;
            try
            {
                if (await ReplyBody.ReadAsync(content, cancellationToken).ConfigureAwait(false) is not { } body)
                {
                    return new Attempt(AttemptEnd.TooLarge, status);
                }

                exchange.Receive(body, response.MessageHeaders);
                exchange.Readings = RemainingRequests.Read(response.MessageHeaders, settings);
            }
#pragma warning disable CA1031 // Each decompressor has exceptions of its own for a body that is not compressed as it says: whatever was thrown, no whole answer came.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                return new Attempt(AttemptEnd.NoAnswer);
            }

            return new Attempt(AttemptEnd.Answered, status, response.IsSuccessStatusCode ? null : Wait(status, exchange));
        }
    }

    private ValueTask<string?> ReadSecretAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        exchange.RenewalsWhenRead = health.Renewal.Count;
        return exchange.FreshSecret is { } fresh ? new ValueTask<string?>(fresh) : settings.Secret.TryReadAsync(cancellationToken);
    }

    /// <summary>A 401 parks the account; any other answer that comes from behind the vendor's gate shows that the secret is good.</summary>
    private ValueTask<Attempt> JudgeSecretAsync(string secret, Attempt attempt, Exchange exchange, CancellationToken cancellationToken)
    {
        if (attempt is { End: AttemptEnd.Answered, Status: 401 } && settings.ReadError(ErrorOf(attempt.Status, exchange)) is { IsOfOperationOnly: false, IsNotFound: false })
        {
            health.Parking.Refuse(secret);
            return RenewAsync(secret, attempt, exchange, cancellationToken);
        }

        if (attempt.Verdict == CallVerdict.Alive && attempt.Status is not (408 or 425 or 429))
        {
            health.Parking.Accept(secret);
        }

        return new(attempt);
    }

    /// <summary>Once a call: whether the secret's callback has another value by now than the one that is refused.</summary>
    private async ValueTask<Attempt> RenewAsync(string refused, Attempt attempt, Exchange exchange, CancellationToken cancellationToken)
    {
        if (!settings.Secret.MayChange || exchange.FreshSecret is not null)
        {
            return attempt;
        }

        exchange.FreshSecret = await health.Renewal.AskAsync(settings.Secret, exchange.RenewalsWhenRead, connection.Disposal, cancellationToken).ConfigureAwait(false);
        return attempt with { IsRenewed = exchange.FreshSecret is { } fresh && fresh != refused };
    }

    private TimeSpan? Wait(int status, Exchange exchange)
    {
        var error = ErrorOf(status, exchange);
        return RetryAfter.Read(error) ?? (status == 429 ? RetryAfter.Bounded(settings.ReadThrottle?.Invoke(error)) : null);
    }

    private ErrorReply ErrorOf(int status, Exchange exchange) =>
        new(status, exchange.Body!.Bytes, exchange.Headers, exchange.Headers?.Date ?? connection.Time.GetUtcNow());

    private OneOf<TResult, InboxFault> Read<TPayload, TResult>(
        VendorCall<TPayload> call, Func<Reply<TPayload>, TResult> map, Exchange exchange, Attempt attempt)
    {
        return attempt switch
        {
            { End: AttemptEnd.Answered, Status: >= 200 and < 300 } when !IsPart(attempt.Status) => Parse(call, map, exchange.Body!, attempt.Status),
            { End: AttemptEnd.TooLarge, Status: >= 200 and < 300 } => new MalformedFault(new FaultContext(account.Key, call.Operation, attempt.Status)),
            _ => FaultOf(call.Operation, exchange, attempt, settings.ReadError),
        };
    }

    private InboxFault FaultOf(string operation, Exchange exchange, Attempt attempt, Func<ErrorReply, VendorError> readError)
    {
        var context = new FaultContext(account.Key, operation, attempt.Status == 0 ? null : attempt.Status);
        return attempt.End switch
        {
            AttemptEnd.Answered when IsPart(attempt.Status) => new MalformedFault(context),
            AttemptEnd.Answered => FaultClassifier.Classify(account.Key, operation, attempt.Status, readError(ErrorOf(attempt.Status, exchange)), attempt.Wait),
            AttemptEnd.Refused => new RateLimitedFault(context) { RetryAfter = attempt.Wait },
            AttemptEnd.ForeignOrigin => new RejectedFault(context) { Reason = RejectionReason.Address },
            AttemptEnd.TimedOut when exchange.IsQueued => new RateLimitedFault(context),
            AttemptEnd.NoCredential or AttemptEnd.Parked => new AuthenticationFault(context),
            AttemptEnd.CircuitOpen => new UnavailableFault(context) { RetryAfter = attempt.Wait },
            AttemptEnd.TooLarge => FaultClassifier.Classify(account.Key, operation, attempt.Status, default, retryAfter: null),
            _ => new UnavailableFault(context),
        };
    }

    private OneOf<TResult, InboxFault> Parse<TPayload, TResult>(
        VendorCall<TPayload> call, Func<Reply<TPayload>, TResult> map, ReplyBody body, int status)
    {
        var payload = Deserialize(call.Payload(), body.Bytes);
        if (payload is not null)
        {
            try
            {
                return map(new Reply<TPayload>(account, call.Operation, payload, body.Bytes));
            }
#pragma warning disable CA1031 // Mapping functions are total; should one fail all the same, it must cost this answer and not the caller.
            catch (Exception)
#pragma warning restore CA1031
            {
                payload = default;
            }
        }

        return new MalformedFault(new FaultContext(account.Key, call.Operation, status)) { Raw = Reply<TPayload>.Excerpt(body.Bytes) };
    }

    /// <summary>A part (206) or a difference (226), which nobody asked for, must not pass for the whole.</summary>
    private static bool IsPart(int status) => status is 206 or 226;

    private static TPayload? Deserialize<TPayload>(JsonTypeInfo<TPayload> type, ReadOnlyMemory<byte> json)
    {
        using var texts = SharedTexts.Begin();
        using var bytes = AnswerBytes.Begin(json);
        try
        {
            return JsonSerializer.Deserialize(json.Span, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
