using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>
/// Reads <c>{"messages":{"messages":[...],"lastMessageId","nextPage"}}</c>, as the reference's example and live answers have it, and the flat form of the OpenAPI
/// documents, where <c>messages</c> is the list.
/// </summary>
/// <remarks>By hand, since a nested call of the serializer would count the elements' places from the nested object's start.</remarks>
internal sealed class LeadConnectorMessagePageConverter : PayloadConverter<LeadConnectorMessagePage>
{
    private static readonly ItemsConverter<LeadConnectorMessage> List = new();
    private static readonly TolerantText Text = new();
    private static readonly TolerantFlag Flag = new();

    public override LeadConnectorMessagePage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var page = new LeadConnectorMessagePage();
        ReadObject(ref reader, page, options);
        return page.Messages is null ? throw new JsonException("A list of messages was expected.") : page;
    }

    /// <summary>A word or a number that is neither yes nor no: what is not denied is looked for, so that no thread ends too soon in silence.</summary>
    private static bool? IsSaid(in Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.ValueSpan.Length > 0;

    private static void ReadObject(ref Utf8JsonReader reader, LeadConnectorMessagePage page, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "messages" when reader.TokenType == JsonTokenType.StartObject:
                    ReadObject(ref reader, page, options);
                    break;
                case "messages":
                    page.Messages = List.Read(ref reader, typeof(Items<LeadConnectorMessage>), options);
                    break;
                case "lastMessageId":
                    page.LastMessageId = reader.TokenType == JsonTokenType.Null ? null : Text.Read(ref reader, typeof(string), options);
                    break;
                case "nextPage":
                    page.NextPage = Flag.Read(ref reader, typeof(bool?), options) ?? IsSaid(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }
}
