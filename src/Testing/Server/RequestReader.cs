using System.Globalization;
using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>Reads requests off a connection, one after another. Bodies are read and dropped: no route a twin serves has one.</summary>
internal sealed class RequestReader(Stream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int filled;

    /// <summary>Null when the client has closed the connection.</summary>
    /// <exception cref="InvalidDataException">What came is not a request this server reads.</exception>
    public async Task<IncomingRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            if (!await FillAsync(cancellationToken).ConfigureAwait(false)) return null;

        var request = Parse(Encoding.Latin1.GetString(buffer, 0, end));
        Drop(end + 4);
        await SkipBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return request;
    }

    private static IncomingRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [var method, ['/', ..] target, "HTTP/1.1"]) throw new InvalidDataException("Not an HTTP/1.1 request line.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split(':', 2);
            if (parts.Length != 2) throw new InvalidDataException("Not an HTTP header line.");
            headers[parts[0]] = parts[1].Trim();
        }

        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0
            ? new IncomingRequest(method, target, "", headers)
            : new IncomingRequest(method, target[..question], target[(question + 1)..], headers);
    }

    private async Task SkipBodyAsync(IncomingRequest request, CancellationToken cancellationToken)
    {
        if (request.Header("Transfer-Encoding") is not null) throw new InvalidDataException("Chunked request bodies are not read.");
        if (request.Header("Content-Length") is not { } text) return;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var left)) throw new InvalidDataException("Not a length.");
        while (left > 0)
        {
            if (filled == 0 && !await FillAsync(cancellationToken).ConfigureAwait(false)) throw new InvalidDataException("The body ended early.");
            var taken = (int)Math.Min(left, filled);
            Drop(taken);
            left -= taken;
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (filled == buffer.Length) throw new InvalidDataException("The request head is too long.");
        var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
        filled += read;
        return read > 0;
    }

    private void Drop(int count)
    {
        Buffer.BlockCopy(buffer, count, buffer, 0, filled - count);
        filled -= count;
    }
}
