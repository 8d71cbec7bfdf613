using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>Keeps attachments as the JSON they are, since their shape is not documented; an empty list, as in every example, is null and costs nothing.</summary>
internal sealed class LemlistAttachmentsConverter : JsonConverter<JsonElement?>
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

    public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Payloads are only read.");
}
