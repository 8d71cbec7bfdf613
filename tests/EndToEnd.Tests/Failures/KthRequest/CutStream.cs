namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>A body whose connection is reset after the given bytes.</summary>
internal sealed class CutStream(byte[] head) : MemoryStream(head, writable: false)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("Connection reset by peer.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
