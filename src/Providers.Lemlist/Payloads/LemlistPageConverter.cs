using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>Reads <c>{"data":[...],"pagination":{...}}</c>. An answer without <c>data</c> is none, rather than an empty inbox.</summary>
/// <remarks>By hand: what the serializer makes to read an envelope takes longer than the first page of a process.</remarks>
internal sealed class LemlistPageConverter<T> : PayloadConverter<LemlistPage<T>>
{
    private static readonly ItemsConverter<T> List = new();

    public override LemlistPage<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        var page = new LemlistPage<T>();
        var hasData = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                page.Data = reader.TokenType == JsonTokenType.Null ? null : List.Read(ref reader, typeof(Items<T>), options);
                hasData = true;
            }
            else if (reader.ValueTextEquals("pagination"u8))
            {
                page.Pagination = PayloadValue.Part<LemlistPagination>(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return hasData ? page : throw new JsonException("A list was expected.");
    }
}
