using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>One accepted connection, for a script to spoil.</summary>
internal sealed class FaultConnection(TcpClient client, Stream stream, CancellationToken stop)
{
    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(5);

    /// <summary>Called when the script has come to the point that its test waits for.</summary>
    public Action? OnReached { get; set; }

    public void Reached() => OnReached?.Invoke();

    /// <summary>The path of the next request; ends the script when the caller hung up without one, as it does with a connection that it opened and needs no longer.</summary>
    public async Task<string> RequestAsync() => await ReadRequestAsync() ?? throw new EndOfStreamException();

    /// <summary>The path of the next request, read to the end of its headers; null when the caller hung up.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await stream.ReadAsync(one, stop) == 0) return null;
            head.Append((char)one[0]);
        }

        return head.ToString().Split(' ')[1].Split('?')[0];
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes, stop);

    public async Task DripAsync(ReadOnlyMemory<byte> bytes)
    {
        foreach (var place in Enumerable.Range(0, bytes.Length))
        {
            await WriteAsync(bytes.Slice(place, 1));
            await Task.Delay(DripPause, stop);
        }
    }

    /// <summary>A whole answer with a true length, unless the given headers say another.</summary>
    public async Task AnswerAsync(string status, ReadOnlyMemory<byte> body, string headers = "", string version = "1.1")
    {
        var length = headers.Contains("Content-Length", StringComparison.Ordinal) || headers.Contains("chunked", StringComparison.Ordinal) ? "" : $"Content-Length: {body.Length}\r\n";
        await WriteAsync($"HTTP/{version} {status}\r\nContent-Type: application/json\r\nConnection: close\r\n{length}{headers}\r\n");
        await WriteAsync(body);
    }

    /// <summary>Waits until the caller hangs up or the server stops.</summary>
    public async Task NeverAsync()
    {
        var waste = new byte[1024];
        while (await stream.ReadAsync(waste, stop) > 0)
        {
        }
    }

    /// <summary>Closes with a reset instead of an orderly end.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    public static byte[] Zipped(ReadOnlySpan<byte> start, int zeros)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(start);
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            for (var left = zeros; left > 0; left -= block.Length) zip.Write(block, 0, Math.Min(left, block.Length));
        }

        return zipped.ToArray();
    }

    private static bool EndsHead(StringBuilder head) => head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';
}
