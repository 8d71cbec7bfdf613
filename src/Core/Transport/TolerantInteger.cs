using System.Globalization;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a whole number, also from digits in a text or with a zero fraction; null when it is none or too large.</summary>
public sealed class TolerantInteger : PayloadConverter<long?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => reader.TryGetDouble(out var number) ? Whole(number) : null,
        JsonTokenType.String => double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Whole(number) : null,
        _ => throw new JsonException("A number was expected."),
    };

    private static long? Whole(double number) => Math.Abs(number) < 1e15 && Math.Truncate(number) == number ? (long)number : null;
}
