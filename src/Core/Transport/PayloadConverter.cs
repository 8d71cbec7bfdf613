using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox.Transport;

/// <summary>A JSON converter of payloads, which are only ever read. Derive it for what a vendor writes in a way of its own.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class PayloadConverter<T> : JsonConverter<T>
{
    /// <summary>Payloads are not written.</summary>
    /// <param name="writer">Not used.</param>
    /// <param name="value">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException("Payloads are only read.");
}
