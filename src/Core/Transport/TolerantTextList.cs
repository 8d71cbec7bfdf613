using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a list of texts: null elements are dropped, a lone text counts as a list of one. Elements with parts are refused.</summary>
/// <remarks>LeadConnector's <c>to</c> is a list in some answers and a text in others.</remarks>
public sealed class TolerantTextList : PayloadConverter<IReadOnlyList<string>>
{
    private static readonly TolerantText Element = new();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [Element.Read(ref reader, typeof(string), options)!];
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                texts.Add(Element.Read(ref reader, typeof(string), options)!);
            }
        }

        return texts;
    }
}
