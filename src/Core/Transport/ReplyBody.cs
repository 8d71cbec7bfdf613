using System.Buffers;
using System.Runtime.CompilerServices;

namespace UnifiedInbox.Transport;

/// <summary>A whole answer body in a rented buffer, at most 8 MiB after decompression.</summary>
/// <remarks>Reading into a string, as RestSharp does by default, costs ten times the memory and a large-object allocation per page.</remarks>
internal sealed class ReplyBody : IDisposable
{
    internal const int MaxLength = 8 * 1024 * 1024;

    private const int InitialLength = 64 * 1024;

    private byte[]? buffer;

    private ReplyBody(byte[] buffer, int length)
    {
        this.buffer = buffer;
        Length = length;
    }

    internal int Length { get; }

    /// <summary>The bytes without a UTF-8 byte order mark, which the JSON reader would refuse.</summary>
    internal ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ReadOnlyMemory<byte> all = buffer.AsMemory(0, Length);
            return all.Span is [0xEF, 0xBB, 0xBF, ..] ? all[3..] : all;
        }
    }

    /// <summary>A body that is here already; it is copied.</summary>
    internal static ReplyBody Of(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer);
        return new ReplyBody(buffer, bytes.Length);
    }

    /// <summary>Reads the body to its end; null when it is longer than 8 MiB.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal static async ValueTask<ReplyBody?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var announced = content.Headers.ContentLength ?? 0;
        if (announced > MaxLength)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(announced > 0 ? Math.Min((int)announced + 1, MaxLength) : InitialLength);
        try
        {
            var length = 0;
            while (true)
            {
                if (length == buffer.Length && length < MaxLength)
                {
                    buffer = Grow(buffer);
                }

                // A full buffer is not doubled only to see that nothing follows: one more byte tells.
                var room = length < MaxLength ? buffer.AsMemory(length, Math.Min(buffer.Length, MaxLength) - length) : new byte[1];
                var read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    var body = new ReplyBody(buffer, length);
                    buffer = null;
                    return body;
                }

                length += read;
                if (length > MaxLength)
                {
                    return null;
                }
            }
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>Gives the buffer back; nothing may point into it any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Fourfold: all buffers on the way to 8 MiB together are then 14 MiB, where doubling would make 16.</summary>
    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(full.Length * 4, MaxLength));
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
