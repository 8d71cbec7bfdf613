using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>Embeds kept vendor JSON as JSON without its white space, since a line must stay one line; what is no JSON (cut, or invalid) becomes a string.</summary>
internal sealed class RawPayloadConverter : JsonConverter<RawPayload>
{
    public override RawPayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("JSON lines are written, not read.");

    public override void Write(Utf8JsonWriter writer, RawPayload value, JsonSerializerOptions options)
    {
        var json = new ArrayBufferWriter<byte>();
        if (TryRewrite(value.Utf8, json, writer.Options))
        {
            writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(value.ToText());
        }
    }

    private static bool TryRewrite(ReadOnlyMemory<byte> raw, ArrayBufferWriter<byte> json, JsonWriterOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            using var writer = new Utf8JsonWriter(json, options);
            document.RootElement.WriteTo(writer);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with an escaped half of a surrogate pair parses, but cannot be written.
            return false;
        }
    }
}
