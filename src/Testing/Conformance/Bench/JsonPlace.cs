using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>A place in a JSON document, and what was found there; null stands for JSON's null.</summary>
internal sealed record JsonPlace(IReadOnlyList<object> Steps, JsonValueKind? Kind)
{
    internal void Put(JsonNode root, JsonNode? value)
    {
        var parent = Steps.SkipLast(1).Aggregate(root, static (node, step) => (step is int position ? node[position] : node[(string)step])!);
        if (Steps[^1] is int last)
        {
            parent[last] = value;
        }
        else
        {
            parent[(string)Steps[^1]] = value;
        }
    }

    public override string ToString() => string.Join('.', Steps);
}
