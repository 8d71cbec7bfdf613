using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>
/// Reads a number that an answer tells beside its list, a total or a page size. Whatever is no whole number is null and costs nothing: the list can be read
/// without it.
/// </summary>
public sealed class TolerantCount : PayloadConverter<long?>
{
    private static readonly TolerantInteger Integer = new();

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
        {
            return Integer.Read(ref reader, typeToConvert, options);
        }

        reader.Skip();
        return null;
    }
}
