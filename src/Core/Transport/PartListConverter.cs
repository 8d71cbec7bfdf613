using System.ComponentModel;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a list of objects within an element, each as <see cref="PartConverter{T}"/> does. A null stays one.</summary>
/// <typeparam name="T">The parts' payload record, known to the serializer's context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartListConverter<T> : PayloadConverter<List<T?>>
    where T : class
{
    private readonly PartConverter<T> part = new();

    /// <inheritdoc/>
    public override List<T?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list was expected.");
        }

        var parts = new List<T?>();
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                parts.Add(reader.TokenType == JsonTokenType.Null ? null : part.Read(ref reader, typeof(T), options));
            }
        }
        catch (JsonException e)
        {
            throw new JsonException(e.Message, new JsonException(e.Message, $"$[{parts.Count}]", null, null, e.InnerException));
        }

        return parts;
    }
}
