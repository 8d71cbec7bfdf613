using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox.Providers.Sendkit.Payloads;

/// <summary>
/// The envelope of every success. An answer that calls itself a failure, or has nothing in it, does not fit: Sendkit documents failures by their HTTP status, and
/// data in every success, so such an answer must not pass for an empty one.
/// </summary>
internal class SendkitAnswer<T> : IJsonOnDeserialized
    where T : class
{
    public bool? Success { get; set; }

    public T? Data { get; set; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Success == false || Data is null)
        {
            throw new JsonException("A successful answer with data was expected.");
        }
    }
}
