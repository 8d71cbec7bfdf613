using System.Text.Json;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>Reads <c>{"emailMessage":{...},"traceId"}</c>, as live answers have it, and the flat object of the OpenAPI documents.</summary>
internal sealed class LeadConnectorAnswerConverter<T> : PayloadConverter<LeadConnectorAnswer<T>>
{
    private static readonly ItemsConverter<T> Element = new();

    public override LeadConnectorAnswer<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var inner = reader;
        if (!TryEnterWrapper(ref inner))
        {
            return new LeadConnectorAnswer<T>(Element.ReadOne(ref reader, options));
        }

        reader.Skip();
        return new LeadConnectorAnswer<T>(Element.ReadOne(ref inner, options));
    }

    private static bool TryEnterWrapper(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWrapper = reader.ValueTextEquals("emailMessage"u8);
            reader.Read();
            if (isWrapper && reader.TokenType == JsonTokenType.StartObject)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
