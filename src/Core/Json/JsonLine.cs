using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace UnifiedInbox;

/// <summary>Writes one value as one line.</summary>
internal static class JsonLine
{
    private const int UsualLength = 1024;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write<T>(IBufferWriter<byte> output, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(value);
        var line = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(line, WriterOptions))
        {
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)LineContract.Options.GetTypeInfo(typeof(T)));
        }

        FormatCharacters.CopyEscaped(line.WrittenSpan, output);
        output.Write("\n"u8);
    }
}
