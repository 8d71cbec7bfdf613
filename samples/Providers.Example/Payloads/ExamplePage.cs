using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Example.Payloads;

/// <summary>The envelope of both lists. An answer without <c>items</c> is none, rather than an empty list; <c>after</c> is missing at the end.</summary>
internal sealed class ExamplePage<T>
{
    [JsonRequired]
    public Items<T>? Items { get; set; }

    public string? After { get; set; }
}
