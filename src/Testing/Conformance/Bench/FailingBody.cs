namespace UnifiedInbox.Testing;

/// <summary>A body whose connection breaks, or hangs, after its first bytes.</summary>
/// <param name="hang">Hangs instead of breaking; null breaks.</param>
internal sealed class FailingBody(Func<CancellationToken, Task>? hang = null) : ForwardStream
{
    private bool begun;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!begun)
        {
            begun = true;
            buffer.Span[0] = (byte)'{';
            return 1;
        }

        if (hang is not null)
        {
            await hang(cancellationToken).ConfigureAwait(false);
        }

        throw new IOException("The connection was closed.");
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
