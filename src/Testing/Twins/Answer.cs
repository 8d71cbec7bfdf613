using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

internal sealed record Answer(int Status, string? ContentType, byte[] Body)
{
    // Vendors send HTML inside JSON unescaped.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int? sentBytes;

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>What arrives of the body; all of it, unless the connection breaks.</summary>
    public ReadOnlyMemory<byte> Sent => Body.AsMemory(0, sentBytes ?? Body.Length);

    public bool IsCut => Sent.Length < Body.Length;

    public static Answer Empty(int status) => new(status, null, []);

    public static Answer Text(int status, string text, string contentType = "text/plain; charset=utf-8") =>
        new(status, contentType, Encoding.UTF8.GetBytes(text));

    public static Answer Json(int status, JsonNode body)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Unescaped)) body.WriteTo(writer);
        return new(status, "application/json; charset=utf-8", bytes.ToArray());
    }

    public Answer With(IEnumerable<KeyValuePair<string, string>> headers) => this with { Headers = [.. Headers, .. headers] };

    public Answer CutAfter(int bytes) => this with { sentBytes = Math.Min(bytes, Math.Max(0, Body.Length - 1)) };

    public Answer With(string name, string value) => With([KeyValuePair.Create(name, value)]);
}
