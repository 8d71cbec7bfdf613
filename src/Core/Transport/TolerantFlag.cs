using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a truth value, also from <c>"true"</c>, <c>1</c> and their opposites; null for anything else that has no parts.</summary>
public sealed class TolerantFlag : PayloadConverter<bool?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt64(out var number) ? FromNumber(number) : null,
        JsonTokenType.String => bool.TryParse(reader.GetString(), out var flag) ? flag : null,
        _ => throw new JsonException("A truth value was expected."),
    };

    private static bool? FromNumber(long number) => number switch
    {
        0 => false,
        1 => true,
        _ => null,
    };
}
