using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>
/// Reads the number of the next page. Null, false and an empty text say that there is none. Anything else that is no number says that there is one and not which:
/// it becomes page 0, which no page is, so that the reading stands still rather than ends in silence.
/// </summary>
internal sealed class LemlistNextPageConverter : PayloadConverter<long?>
{
    private const long Unknown = 0;

    private static readonly TolerantCount Number = new();

    public override bool HandleNull => true;

    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SaysThereIsNone(ref reader)
        ? null
        : Number.Read(ref reader, typeToConvert, options) ?? Unknown;

    private static bool SaysThereIsNone(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null or JsonTokenType.False => true,
        JsonTokenType.String => string.IsNullOrWhiteSpace(reader.GetString()),
        _ => false,
    };
}
