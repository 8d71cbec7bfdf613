using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads the values of fields, as tolerant as the converters are that the functions are named after. Null is null to all of them.</summary>
/// <remarks>Each begins at the field's name and ends at the last token of its value. One that does not fit is a <see cref="JsonException"/>.</remarks>
public static class PayloadValue
{
    private static readonly TolerantText TextValue = new();
    private static readonly TolerantTextList TextsValue = new();
    private static readonly TolerantInstant InstantValue = new();
    private static readonly TolerantInteger IntegerValue = new();
    private static readonly TolerantNumber NumberValue = new();
    private static readonly TolerantFlag FlagValue = new();

    /// <summary>Reads a text: <see cref="TolerantText"/>.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The text, or null.</returns>
    public static string? Text(ref Utf8JsonReader reader) => Of(TextValue, ref reader);

    /// <summary>Reads a text as <see cref="Text"/> does, in less time when it is long and has quotes in it, as the HTML of a body has.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The text, or null.</returns>
    public static string? LongText(ref Utf8JsonReader reader)
    {
        if (!EscapedText.TryRead(AnswerBytes.BehindName(reader), out var text, out var length))
        {
            return Text(ref reader);
        }

        AnswerBytes.LeadPast(ref reader, length);
        return text;
    }

    /// <summary>Reads a list of texts: <see cref="TolerantTextList"/>.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The texts, or null.</returns>
    public static IReadOnlyList<string>? Texts(ref Utf8JsonReader reader) => Of(TextsValue, ref reader);

    /// <summary>Reads a time: <see cref="TolerantInstant"/>.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The time, or null.</returns>
    public static DateTimeOffset? Instant(ref Utf8JsonReader reader) => Of(InstantValue, ref reader);

    /// <summary>Reads a whole number: <see cref="TolerantInteger"/>.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The number, or null.</returns>
    public static long? Integer(ref Utf8JsonReader reader) => Of(IntegerValue, ref reader);

    /// <summary>Reads a number: <see cref="TolerantNumber"/>.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The number, or null.</returns>
    public static double? Number(ref Utf8JsonReader reader) => Of(NumberValue, ref reader);

    /// <summary>Reads a truth value: <see cref="TolerantFlag"/>.</summary>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The truth value, or null.</returns>
    public static bool? Flag(ref Utf8JsonReader reader) => Of(FlagValue, ref reader);

    /// <summary>Reads a value by a converter of the provider's own.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="converter">Reads all but null.</param>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The value, or null.</returns>
    public static T? Of<T>(PayloadConverter<T> converter, ref Utf8JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(converter);
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? default : converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
    }

    /// <summary>Reads an object within a record.</summary>
    /// <typeparam name="T">The object's payload record.</typeparam>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The record, or null.</returns>
    public static T? Part<T>(ref Utf8JsonReader reader)
        where T : class, IPayloadRecord<T>, new()
    {
        reader.Read();
        return ReadPart<T>(ref reader);
    }

    /// <summary>Reads a list of objects within a record. A null among them stays one.</summary>
    /// <typeparam name="T">The objects' payload record.</typeparam>
    /// <param name="reader">Stands at the field's name.</param>
    /// <returns>The records, or null.</returns>
    public static List<T?>? Parts<T>(ref Utf8JsonReader reader)
        where T : class, IPayloadRecord<T>, new()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list was expected.");
        }

        var parts = new List<T?>();
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                parts.Add(ReadPart<T>(ref reader));
            }
        }
        catch (JsonException e)
        {
            throw new JsonException(e.Message, $"$[{parts.Count}]{e.Path?[1..]}", null, null, e);
        }

        return parts;
    }

    private static T? ReadPart<T>(ref Utf8JsonReader reader)
        where T : class, IPayloadRecord<T>, new() => reader.TokenType == JsonTokenType.Null ? null : T.Fields.Read(ref reader);
}
