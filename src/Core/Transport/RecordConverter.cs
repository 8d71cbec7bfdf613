using System.ComponentModel;
using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Has the serializer read a record by its own list of fields.</summary>
/// <typeparam name="T">The payload record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordConverter<T> : PayloadConverter<T>
    where T : class, IPayloadRecord<T>, new()
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Fields.Read(ref reader);
}
