using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>Writes an id as its text form and reads it back; infrastructure of the id types, public so that source generation can reach it.</summary>
/// <typeparam name="TId">The id type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParsableJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, IParsable<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException($"The text is not a {typeof(TId).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
