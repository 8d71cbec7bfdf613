using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>Keeps attachments as the JSON they are, since their shape is not documented; an empty list, as in every example, is null and costs nothing.</summary>
internal sealed class LemlistAttachmentsConverter : PayloadConverter<JsonElement?>
{
    public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        if (reader.TokenType == JsonTokenType.StartArray && ahead.Read() && ahead.TokenType == JsonTokenType.EndArray)
        {
            reader = ahead;
            return null;
        }

        return JsonElement.ParseValue(ref reader);
    }
}
