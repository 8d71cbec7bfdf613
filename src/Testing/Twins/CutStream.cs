namespace UnifiedInbox.Testing;

/// <summary>The beginning of a body, and then what a client sees of a connection that broke.</summary>
internal sealed class CutStream(ReadOnlyMemory<byte> beginning) : ForwardStream
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, beginning.Length - position);
        if (count == 0 && buffer.Length > 0)
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        beginning.Span.Slice(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }
}
