using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads a payload record field by field. Others than those named are passed over; one that comes twice counts as it comes last. Thread-safe.</summary>
/// <typeparam name="T">The payload record.</typeparam>
public sealed class PayloadFields<T>
    where T : class, new()
{
    private readonly (byte[] Name, FieldReader<T> Read)[] fields;

    /// <summary>Creates the list.</summary>
    /// <param name="fields">The fields' names in the vendor's spelling, in the order in which to expect them, and what reads them; a field out of order is found as well.</param>
    public PayloadFields(params (string Name, FieldReader<T> Read)[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        this.fields = Array.ConvertAll(fields, static field => (Encoding.UTF8.GetBytes(field.Name), field.Read));
    }

    /// <summary>Reads a record.</summary>
    /// <param name="reader">Stands at the object's start; ends at its end.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">It is no object, or a field does not fit, whose path is told from this record on.</exception>
    public T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        var record = new T();
        for (var expected = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var field = Find(ref reader, expected);
            if (field < 0)
            {
                reader.Skip();
                continue;
            }

            ReadField(field, record, ref reader);
            expected = field + 1;
        }

        return record;
    }

    private int Find(ref Utf8JsonReader reader, int expected)
    {
        var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        for (var place = expected; place < fields.Length; place++)
        {
            if (name.SequenceEqual(fields[place].Name))
            {
                return place;
            }
        }

        for (var place = 0; place < expected; place++)
        {
            if (name.SequenceEqual(fields[place].Name))
            {
                return place;
            }
        }

        return -1;
    }

    private void ReadField(int field, T record, ref Utf8JsonReader reader)
    {
        try
        {
            fields[field].Read(record, ref reader);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            var within = e is JsonException { Path: { Length: > 0 } path } ? path[1..] : null;
            throw new JsonException(e.Message, $"$.{Encoding.UTF8.GetString(fields[field].Name)}{within}", null, null, e);
        }
    }
}
