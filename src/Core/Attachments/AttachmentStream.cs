namespace UnifiedInbox;

/// <summary>A response's body, counted against the cap and its announced length, with a time limit on every read.</summary>
/// <param name="response">Owned.</param>
/// <param name="body">The response's body.</param>
/// <param name="limits">What the reading is held to.</param>
/// <param name="context">Where a fault happened.</param>
internal sealed class AttachmentStream(HttpResponseMessage response, Stream body, AttachmentLimits limits, FaultContext context) : Stream
{
    private readonly long? announced = response.Content.Headers.ContentLength;
    private long received;
    private InboxFault? failure;
    private bool disposed;

    public override bool CanRead => !disposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            throw new AttachmentReadException(failure);
        }

        var count = await ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
        received += count;
        return Verdict(isEnd: count == 0 && buffer.Length > 0) is { } fault ? throw Fail(fault) : count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        disposed = true;
        if (disposing)
        {
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(limits.Idle, limits.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, idle.Token, limits.Disposal);
        try
        {
            return await body.ReadAsync(buffer, stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Handlers have exceptions of their own for a broken connection: whatever was thrown, no more bytes come.
        catch (Exception)
#pragma warning restore CA1031
        {
            var fault = Fail(new UnavailableFault(context));
            cancellationToken.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(limits.Disposal.IsCancellationRequested, typeof(IUnifiedInboxFactory));
            ObjectDisposedException.ThrowIf(disposed, this);
            throw fault;
        }
    }

    private InboxFault? Verdict(bool isEnd)
    {
        if (received > limits.MaxBytes)
        {
            return new RejectedFault(context) { Reason = RejectionReason.TooLarge };
        }

        if (received > announced)
        {
            return new MalformedFault(context);
        }

        return isEnd && received < announced ? new UnavailableFault(context) : null;
    }

    private AttachmentReadException Fail(InboxFault fault)
    {
        failure = fault;
        response.Dispose();
        return new AttachmentReadException(fault);
    }
}
