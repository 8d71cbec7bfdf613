using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

internal static class JsonRewriting
{
    /// <summary>Rewrites the values of every member of that name; an answer that is no JSON stays as it is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="field">The member's name.</param>
    /// <param name="rewrite">Returns a node without a parent.</param>
    public static Answer Apply(Answer answer, string field, Func<JsonNode?, JsonNode?> rewrite)
    {
        if (answer.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true) return answer;
        var json = JsonNode.Parse(answer.Body)!;
        Walk(json, field, rewrite);
        return answer with { Body = Answer.Json(answer.Status, json).Body };
    }

    private static void Walk(JsonNode? node, string field, Func<JsonNode?, JsonNode?> rewrite)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Walk(item, field, rewrite);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name == field) members[name] = rewrite(value);
                else Walk(value, field, rewrite);
            }
        }
    }
}
