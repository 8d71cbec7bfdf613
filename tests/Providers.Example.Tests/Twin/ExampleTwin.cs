using System.Net;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Providers.Example.Tests.Twin;

/// <summary>
/// The made-up vendor in memory, as it documents itself: <c>GET /v2/conversations</c>, <c>/v2/conversations/{id}/messages</c> and <c>/v2/files/{id}</c>, newest first,
/// behind <c>X-Example-Token</c>, at most 60 requests a minute. It knows nothing of the provider. Starts afresh with every instance.
/// </summary>
internal sealed class ExampleTwin(TimeProvider time) : HttpMessageHandler
{
    internal const string Token = "example-token-4711";
    internal const int Conversations = 20;

    private const int RequestsPerMinute = 60;
    private const int LargestPage = 100;

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> recent = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Answer(request));
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var (left, retryIn) = Count();
        var response = retryIn > 0 ? Error(429, "slow_down", "Too many requests.", retryIn)
            : !request.Headers.TryGetValues("X-Example-Token", out var tokens) || tokens.Single() != Token ? Error(401, "bad_token", "The token is not known.")
            : Read(request.RequestUri!);
        response.Headers.Add("X-Example-Left", $"{left}");
        return response;
    }

    private static HttpResponseMessage Read(Uri address)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(address.Query);
        return address.AbsolutePath.Split('/')[2..] switch
        {
            ["conversations"] => Page(ExampleInbox.List(unreadOnly: asked["unread"] == "true"), asked["after"], asked["limit"]),
            ["conversations", var id, "messages"] => ExampleInbox.Messages(id) is { } messages
                ? Page(messages, asked["after"], asked["limit"])
                : Error(400, "no_such_conversation", "There is no such conversation."),
            ["files", var id] => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"the content of {id}") },
            _ => Error(404, "no_such_path", "There is no such path."),
        };
    }

    /// <summary>The cursor is the id of the last row, made unreadable: callers are not to know.</summary>
    private static HttpResponseMessage Page(IReadOnlyList<JsonObject> rows, string? after, string? limit)
    {
        var size = int.TryParse(limit, out var number) ? Math.Clamp(number, 1, LargestPage) : 25;
        var start = 0;
        if (after is not null)
        {
            start = rows.Select(CursorOf).ToList().IndexOf(after) + 1;
            if (start == 0)
            {
                return Error(400, "bad_cursor", "The cursor is not known.");
            }
        }

        var page = rows.Skip(start).Take(size).ToArray();
        var body = new JsonObject { ["items"] = new JsonArray([.. page]) };
        if (start + page.Length < rows.Count)
        {
            body["after"] = CursorOf(page[^1]);
        }

        return Json(200, body);
    }

    private static string CursorOf(JsonObject row) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes($"after {row["id"]}")).ToLowerInvariant();

    private static HttpResponseMessage Error(int status, string code, string text, int? retryIn = null)
    {
        var body = new JsonObject { ["code"] = code, ["text"] = text };
        if (retryIn is not null)
        {
            body["retry_in"] = retryIn;
        }

        return Json(status, body);
    }

    private static HttpResponseMessage Json(int status, JsonObject body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };

    private (int Left, int RetryIn) Count()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (recent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            {
                recent.Dequeue();
            }

            if (recent.Count == RequestsPerMinute)
            {
                return (0, (int)Math.Ceiling((recent.Peek() + TimeSpan.FromMinutes(1) - now).TotalSeconds));
            }

            recent.Enqueue(now);
            return (RequestsPerMinute - recent.Count, 0);
        }
    }
}
