using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>Who is let in, and the answers of those who are not; these carry no traceId.</summary>
internal static class LeadConnectorGateway
{
    private const string Version = "2021-04-15";

    public static Answer TooManyRequests { get; } =
        Answer.Json(429, new JsonObject { ["statusCode"] = 429, ["message"] = "Too Many Requests" });

    /// <summary>The content network before the API refuses clients that do not name themselves.</summary>
    public static Answer? EdgeRefusal(IncomingRequest request) =>
        request.Header("User-Agent") is null ? Answer.Text(403, "error code: 1010", "text/html; charset=UTF-8") : null;

    public static Answer? Refusal(IncomingRequest request, string accessToken)
    {
        if (request.Header("Authorization") != "Bearer " + accessToken) return Unauthorized("Invalid token: access token is invalid");
        return request.Header("Version") switch
        {
            null => Unauthorized("version header was not found."),
            Version => null,
            _ => Unauthorized("version header is invalid"),
        };
    }

    private static Answer Unauthorized(string message) =>
        Answer.Json(401, new JsonObject { ["statusCode"] = 401, ["message"] = message, ["error"] = "Unauthorized" });
}
