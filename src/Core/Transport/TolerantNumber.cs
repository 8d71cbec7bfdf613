using System.Globalization;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a number, also from a text; null when it is none or not finite.</summary>
public sealed class TolerantNumber : PayloadConverter<double?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        JsonTokenType.String => double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null,
        _ => throw new JsonException("A number was expected."),
    };
}
