using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>An answer before its traceId, which every answer of the API itself carries at the root of its body.</summary>
internal sealed record LeadConnectorReply(int Status, JsonObject Body)
{
    public static LeadConnectorReply Ok(JsonObject body) => new(200, body);

    public static LeadConnectorReply Missing(string message, string canonicalCode) =>
        new(400, new JsonObject { ["statusCode"] = 400, ["message"] = message, ["canonicalCode"] = canonicalCode });

    public static LeadConnectorReply Forbidden(string message) =>
        new(403, new JsonObject { ["statusCode"] = 403, ["message"] = message, ["error"] = "Forbidden" });

    public static LeadConnectorReply UnknownRoute(IncomingRequest request) =>
        new(404, new JsonObject { ["statusCode"] = 404, ["message"] = $"Cannot {request.Method} {request.Path}", ["error"] = "Not Found" });

    /// <summary>Validation answers with an array of messages where all other errors have one string.</summary>
    public static LeadConnectorReply Invalid(params string[] messages) =>
        new(422, new JsonObject { ["statusCode"] = 422, ["message"] = messages.ToJsonArray(), ["error"] = "Unprocessable Entity" });

    public Answer Traced(string traceId)
    {
        Body["traceId"] = traceId;
        return Answer.Json(Status, Body);
    }
}
