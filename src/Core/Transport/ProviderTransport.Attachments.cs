using OneOf;
using UnifiedInbox.Resilience;

namespace UnifiedInbox.Transport;

public sealed partial class ProviderTransport
{
    /// <summary>Strangers' hosts pay no vendor's budget and freeze none; this keeps a burst of files from being one of requests.</summary>
    private static readonly RateWindow[] StrangersWindows = [new(10, TimeSpan.FromSeconds(1))];

    /// <summary>
    /// Opens an attachment where its address says: with the account's credentials and rate budget at the account's own origin, without any elsewhere. Only public
    /// https hosts are asked (loopback ones too when the account's own base URL is one), names are checked when connecting, redirects never followed.
    /// </summary>
    /// <param name="call">The attachment.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The content, or a fault.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The factory is disposed.</exception>
    public async Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        connection.ThrowIfDisposed();
        cancellationToken.ThrowIfCancellationRequested();
        if (AttachmentAddress.Read(call, settings.BaseUrl) is not { } address)
        {
            var reason = call.Attachment.IsDownloadable ? RejectionReason.Address : RejectionReason.NotDownloadable;
            return new RejectedFault(new FaultContext(account.Key, call.Operation)) { Reason = reason };
        }

        using var span = account.Telemetry.StartCall(call.Operation, address.IsOwn ? server : null);
        using var exchange = new Exchange(connection.Time, connection.Options.RequestTimeout);
        using var fetch = new AttachmentFetch(connection.Attachments.For(address), address.Uri);
        var attempt = await RunAsync(
            address.IsOwn ? pipeline : StrangersPipeline(),
            exchange,
            (exchange, token) => AttemptAsync(fetch, address.IsOwn, exchange, token),
            span,
            cancellationToken).ConfigureAwait(false);
        var result = Read(call, address, fetch, exchange, attempt);
        span.End(exchange, attempt.Status, result.IsT1 ? result.AsT1 : null);
        return result;
    }

    private ReadPipeline StrangersPipeline()
    {
        var key = $"{account.Key} strangers";
        var budget = connection.Budgets.Get(key, used => new RateBudget(StrangersWindows, connection.Time, used));
        var strangers = connection.Healths.Get(key, used => new AccountHealth(key, connection.Options.JitterSeed, connection.Time, used));
        return new(account.Telemetry, connection.Options, settings with { RateWindows = StrangersWindows }, budget, strangers, connection.Time);
    }

    private async ValueTask<Attempt> AttemptAsync(AttachmentFetch fetch, bool isOwn, Exchange exchange, CancellationToken cancellationToken)
    {
        if (!isOwn)
        {
            return await FetchAsync(fetch, static _ => { }, exchange, cancellationToken).ConfigureAwait(false);
        }

        if (await ReadSecretAsync(exchange, cancellationToken).ConfigureAwait(false) is not { } secret)
        {
            return new Attempt(AttemptEnd.NoCredential);
        }

        if (!health.Parking.MaySend(secret))
        {
            return await RenewAsync(secret, Attempt.Parked, exchange, cancellationToken).ConfigureAwait(false);
        }

        var attempt = await FetchAsync(fetch, request => settings.Authorize(request, secret), exchange, cancellationToken).ConfigureAwait(false);
        return await JudgeSecretAsync(secret, attempt, exchange, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Attempt> FetchAsync(
        AttachmentFetch fetch, Action<HttpRequestMessage> authorize, Exchange exchange, CancellationToken cancellationToken)
    {
        var attempt = await fetch.AttemptAsync(authorize, exchange, cancellationToken).ConfigureAwait(false);
        return exchange.Body is null ? attempt : attempt with { Wait = Wait(attempt.Status, exchange) };
    }

    private OneOf<AttachmentContent, InboxFault> Read(AttachmentCall call, AttachmentAddress address, AttachmentFetch fetch, Exchange exchange, Attempt attempt)
    {
        var context = new FaultContext(account.Key, call.Operation, attempt.Status == 0 ? null : attempt.Status);
        return attempt switch
        {
            { End: AttemptEnd.Answered } when fetch.IsRefused => new RejectedFault(context) { Reason = RejectionReason.Address },
            { End: AttemptEnd.Answered, Status: 200 } => Open(call, fetch, context),
            { End: AttemptEnd.Answered, Status: > 200 and < 300 } => new MalformedFault(context),
            { Status: >= 300 and < 400 } => new RejectedFault(context with { VendorText = fetch.RedirectHost }) { Reason = RejectionReason.Redirect },

            // No key of the account was there to be refused: its owner can fix nothing.
            { Status: 401 or 403 } when !address.IsOwn => new RejectedFault(context),
            { Status: 410 } => new NotFoundFault(context),
            _ => FaultOf(call.Operation, exchange, attempt, address.IsOwn ? settings.ReadError : static _ => default),
        };
    }

    private OneOf<AttachmentContent, InboxFault> Open(AttachmentCall call, AttachmentFetch fetch, FaultContext context)
    {
        var limits = new AttachmentLimits(connection.Options.MaxAttachmentBytes, connection.Options.AttemptTimeout, connection.Time, connection.Disposal);
        var response = fetch.Response!;
        var headers = response.Content.Headers;
        if (headers.ContentLength > limits.MaxBytes)
        {
            return new RejectedFault(context) { Reason = RejectionReason.TooLarge };
        }

        var content = new AttachmentContent
        {
            Id = call.Attachment.Id,
            Stream = new AttachmentStream(response, fetch.Body!, limits, context),
            Length = headers.ContentLength,
            ContentType = headers.ContentType?.ToString() ?? call.Attachment.ContentType,
            FileName = AttachmentName.Of(call.Attachment, response),
        };
        fetch.Release();
        return content;
    }
}
