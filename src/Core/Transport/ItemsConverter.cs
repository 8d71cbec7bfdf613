using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace UnifiedInbox.Transport;

/// <summary>Reads an <see cref="Items{T}"/>: each element on its own, with its place in the answer.</summary>
/// <typeparam name="T">The element's payload record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ItemsConverter<T> : PayloadConverter<Items<T>>
{
    // Eight MiB of "null," would otherwise become a million skipped items and lines in the log.
    private const int MaxElements = 50_000;

    private const int UsualElements = 128;

    /// <inheritdoc/>
    public override Items<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list was expected.");
        }

        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var origin = AnswerBytes.OriginOf(reader);
        var (elements, count) = (ArrayPool<Item<T>>.Shared.Rent(UsualElements), 0);
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (count == MaxElements)
                {
                    throw new JsonException("The list is longer than any page.");
                }

                elements = count == elements.Length ? Grow(elements) : elements;
                elements[count++] = ReadElement(ref reader, type, ref origin);
            }

            return new Items<T>(elements.AsSpan(0, count).ToArray());
        }
        finally
        {
            GiveBack(elements, count);
        }
    }

    /// <summary>Reads a lone element as a list of one, for an answer that is one element: what is wrong with it is then isolated like a list's.</summary>
    /// <param name="reader">Stands at the element's first token; ends at its last.</param>
    /// <param name="options">The options of the context that holds the element type.</param>
    /// <returns>A list of one.</returns>
    public Items<T> ReadOne(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var origin = AnswerBytes.OriginOf(reader);
        return new Items<T>([ReadElement(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)), ref origin)]);
    }

    private static Item<T>[] Grow(Item<T>[] full)
    {
        var larger = ArrayPool<Item<T>>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        GiveBack(full, full.Length);
        return larger;
    }

    /// <summary>Nothing a vendor sent stays behind in a pool.</summary>
    private static void GiveBack(Item<T>[] rented, int used)
    {
        Array.Clear(rented, 0, used);
        ArrayPool<Item<T>>.Shared.Return(rented);
    }

    private static Item<T> ReadElement(ref Utf8JsonReader reader, JsonTypeInfo<T> type, ref int origin)
    {
        var start = origin + (int)reader.TokenStartIndex;
        var atElement = reader;
        var ledTo = AnswerBytes.LedTo;
        T? value = default;
        string? problem = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            problem = "the element is null";
        }
        else
        {
            try
            {
                value = ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options);
                origin = AnswerBytes.OriginOf(reader, origin);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NotSupportedException)
            {
                problem = (e as JsonException)?.Path is { } path ? ProblemAt(path) : ProblemOf(atElement, type);
                AnswerBytes.GoBack(ref reader, atElement, ledTo);
                reader.Skip();
            }
        }

        return new Item<T>(value, problem, start, origin + (int)reader.BytesConsumed - start);
    }

    /// <summary>
    /// Reads the element once more by way of the serializer, which tells where it does not fit. Not the first time: the serializer scans an element twice.
    /// </summary>
    private static string ProblemOf(Utf8JsonReader atElement, JsonTypeInfo<T> type)
    {
        try
        {
            JsonSerializer.Deserialize(ref atElement, type);
            return ProblemAt(null);
        }
        catch (JsonException e)
        {
            return ProblemAt(e.Path);
        }
    }

    private static string ProblemAt(string? path) => path is { Length: > 1 } ? $"the element does not fit at {path}" : "the element does not fit";
}
