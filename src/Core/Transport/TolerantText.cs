using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a text where a vendor may send a number or a truth value instead; what has parts is refused.</summary>
public sealed class TolerantText : PayloadConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => SharedTexts.Read(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw new JsonException("A text was expected."),
    };
}
