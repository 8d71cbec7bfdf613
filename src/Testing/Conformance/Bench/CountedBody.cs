namespace UnifiedInbox.Testing;

/// <summary>A body of zeros that knows how much of it was read.</summary>
internal sealed class CountedBody(long length) : ForwardStream
{
    private long read;

    internal long BytesRead => Interlocked.Read(ref read);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var count = (int)Math.Min(buffer.Length, length - BytesRead);
        buffer.Span[..count].Clear();
        Interlocked.Add(ref read, count);
        return new ValueTask<int>(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
