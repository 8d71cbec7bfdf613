using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>Changes what the vendor answers, without knowing its words: the first list of objects in an answer is taken for its items.</summary>
internal static class JsonSurgery
{
    /// <summary>Lets <paramref name="operate"/> change the items of every answer that has some.</summary>
    internal static VendorAnswer OnItems(Action<JsonArray> operate) => async (ask, _, cancellationToken) =>
    {
        var response = await ask().ConfigureAwait(false);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        if (ItemsOf(json) is { } items)
        {
            operate(items);
        }

        var type = response.Content.Headers.ContentType;
        response.Content = new StringContent(json?.ToJsonString() ?? "null", System.Text.Encoding.UTF8, type ?? new MediaTypeHeaderValue("application/json"));
        return response;
    };

    /// <summary>Puts another text in place of one in every JSON answer.</summary>
    internal static VendorAnswer OnText(string text, string replacement) => async (ask, _, cancellationToken) =>
    {
        var response = await ask().ConfigureAwait(false);
        if (response.Content.Headers.ContentType is { MediaType: "application/json" } type)
        {
            var json = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            response.Content = new StringContent(json.Replace(JsonEncodedText.Encode(text).Value, replacement, StringComparison.Ordinal), System.Text.Encoding.UTF8, type);
        }

        return response;
    };

    /// <summary>The places in an element, deepest last: member names and list positions.</summary>
    internal static IEnumerable<JsonPlace> PlacesIn(JsonNode? element)
    {
        foreach (var (step, child) in ChildrenOf(element))
        {
            yield return new JsonPlace([step], child?.GetValueKind());
            foreach (var inner in PlacesIn(child))
            {
                yield return inner with { Steps = [step, .. inner.Steps] };
            }
        }
    }

    private static JsonArray? ItemsOf(JsonNode? json)
    {
        for (var level = new List<JsonNode?> { json }; level.Count > 0; level = [.. level.SelectMany(ChildrenOf).Select(child => child.Node)])
        {
            if (level.OfType<JsonArray>().FirstOrDefault(array => array.Count > 0 && array[0] is JsonObject) is { } items)
            {
                return items;
            }
        }

        return null;
    }

    private static IEnumerable<(object Step, JsonNode? Node)> ChildrenOf(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => ((object)member.Key, member.Value)),
        JsonArray elements => elements.Select((element, position) => ((object)position, element)),
        _ => [],
    };
}
