using System.Globalization;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

internal static class Wire
{
    /// <summary>ISO 8601, UTC, milliseconds, Z: the date form of all three vendors' documents.</summary>
    public static string Iso(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonArray ToJsonArray<T>(this IEnumerable<T> items, Func<T, JsonNode?> render) => new([.. items.Select(render)]);

    public static JsonArray ToJsonArray(this IEnumerable<string> items) => items.ToJsonArray(item => (JsonNode?)item);

    /// <summary>Vendors leave unset fields out rather than sending null.</summary>
    public static void AddIfSet(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null) json[name] = value;
    }
}
