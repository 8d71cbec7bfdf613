using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace UnifiedInbox.Transport;

/// <summary>An answer that is not a success, as far as it was read. Valid only during the call it is passed to.</summary>
public sealed class ErrorReply
{
    private readonly HttpResponseHeaders? headers;

    internal ErrorReply(int status, ReadOnlyMemory<byte> body, HttpResponseHeaders? headers, DateTimeOffset now)
    {
        Status = status;
        Body = body;
        this.headers = headers;
        Now = now;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The body, at most 8 MiB.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The instant to measure dates in headers against: the server's <c>Date</c>, else the own clock.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The body's first 1,000 bytes as text; invalid UTF-8 becomes U+FFFD.</summary>
    /// <returns>The text.</returns>
    public string Text() => Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, 1000)]);

    /// <summary>The body as the error the vendor documents.</summary>
    /// <typeparam name="TError">The error's payload.</typeparam>
    /// <param name="payload">The payload's source-generated type information.</param>
    /// <returns>The error; null when the body is no such JSON, as a gateway's page of HTML is not.</returns>
    public TError? Read<TError>(JsonTypeInfo<TError> payload)
        where TError : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A header's raw text, even where it is not of the form the standard asks for.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>The text, or null without such a header.</returns>
    public string? Header(string name) =>
        headers is not null && headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
