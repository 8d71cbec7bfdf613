using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace UnifiedInbox.Transport;

/// <summary>
/// Reads an object within an element by itself. The serializer would allocate a stack for every element that has one, of some 800 bytes, which the next element
/// cannot use.
/// </summary>
/// <remarks>Not for types that hold themselves: to say where a part does not fit, each level is read twice.</remarks>
/// <typeparam name="T">The part's payload record, known to the serializer's context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartConverter<T> : PayloadConverter<T>
    where T : class
{
    private JsonTypeInfo<T>? known;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var type = known is { } found && found.Options == options ? found : known = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var atPart = reader;
        try
        {
            return ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), options);
        }
        catch (JsonException)
        {
            Locate(atPart, type);
            throw;
        }
    }

    /// <summary>Reads the part by way of the serializer, which tells where it does not fit; what is around the part puts its own place before it.</summary>
    private static void Locate(Utf8JsonReader atPart, JsonTypeInfo<T> type)
    {
        try
        {
            JsonSerializer.Deserialize(ref atPart, type);
        }
        catch (JsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
