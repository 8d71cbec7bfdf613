using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

internal sealed record Answer(int Status, string? ContentType, byte[] Body)
{
    // Vendors send HTML inside JSON unescaped.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

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

    public Answer With(string name, string value) => With([KeyValuePair.Create(name, value)]);
}
