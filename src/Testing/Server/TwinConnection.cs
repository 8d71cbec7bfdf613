using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>One kept-alive HTTP/1.1 connection.</summary>
internal sealed class TwinConnection(TcpClient client, VendorTwin twin) : IDisposable
{
    public void Dispose() => client.Dispose();

    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        client.NoDelay = true;
        var stream = client.GetStream();
        var reader = new RequestReader(stream);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } request)
        {
            var answer = await twin.AnswerAsync(request, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(Render(answer, withBody: request.Method != "HEAD"), cancellationToken).ConfigureAwait(false);
            if (answer.IsCut || string.Equals(request.Header("Connection"), "close", StringComparison.OrdinalIgnoreCase)) return;
        }
    }

    private static byte[] Render(Answer answer, bool withBody)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n");
        if (answer.ContentType is not null) head.Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.ContentType}\r\n");
        foreach (var (name, value) in answer.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. withBody ? answer.Sent.Span : []];
    }
}
