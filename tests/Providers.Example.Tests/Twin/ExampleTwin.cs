using System.Net;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Providers.Example.Tests.Twin;

/// <summary>
/// The made-up vendor in memory, as it documents itself: <c>GET /v2/conversations</c>, <c>/v2/conversations/{id}/messages</c> and <c>/v2/files/{id}</c>, newest first,
/// behind <c>X-Example-Token</c>, at most 60 requests a minute. It knows nothing of the provider. Starts afresh with every instance; where it moves, a conversation
/// rises to the top before every second list.
/// </summary>
internal sealed class ExampleTwin(TimeProvider time, bool moves = false) : HttpMessageHandler
{
    internal const string Token = "example-token-4711";
    internal const int Conversations = 20;

    private const int RequestsPerMinute = 60;
    private const int LargestPage = 100;

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> recent = new();
    private readonly ExampleInbox inbox = new();
    private int lists;

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

    private HttpResponseMessage Read(Uri address)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(address.Query);
        return address.AbsolutePath.Split('/')[2..] switch
        {
            ["conversations"] => Page(List(unreadOnly: asked["unread"] == "true"), "last_at", asked["after"], asked["limit"]),
            ["conversations", var id, "messages"] => ExampleInbox.Messages(id) is { } messages
                ? Page(messages, "at", asked["after"], asked["limit"])
                : Error(400, "no_such_conversation", "There is no such conversation."),
            ["files", var id] => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"the content of {id}") },
            _ => Error(404, "no_such_path", "There is no such path."),
        };
    }

    private IReadOnlyList<JsonObject> List(bool unreadOnly)
    {
        lock (gate)
        {
            if (moves && ++lists % 2 == 0)
            {
                inbox.RaiseOldest();
            }

            return inbox.List(unreadOnly);
        }
    }

    /// <summary>The cursor is the time and the id of the last row, made unreadable: callers are not to know.</summary>
    private static HttpResponseMessage Page(IReadOnlyList<JsonObject> rows, string timeOf, string? after, string? limit)
    {
        var size = int.TryParse(limit, out var number) ? Math.Clamp(number, 1, LargestPage) : 25;
        var start = 0;
        if (after is not null)
        {
            if (PlaceOf(after) is not { } place)
            {
                return Error(400, "bad_cursor", "The cursor is not known.");
            }

            start = rows.TakeWhile(row => row[timeOf]!.GetValue<long>() > place.Time || (row[timeOf]!.GetValue<long>() == place.Time && $"{row["id"]}" != place.Id)).Count();
            start += start < rows.Count && $"{rows[start]["id"]}" == place.Id ? 1 : 0;
        }

        var page = rows.Skip(start).Take(size).ToArray();
        var body = new JsonObject { ["items"] = new JsonArray([.. page]) };
        if (start + page.Length < rows.Count)
        {
            body["after"] = CursorOf(page[^1], timeOf);
        }

        return Json(200, body);
    }

    private static string CursorOf(JsonObject row, string timeOf) =>
        Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes($"{row[timeOf]}|{row["id"]}")).ToLowerInvariant();

    private static (long Time, string Id)? PlaceOf(string cursor)
    {
        var bytes = new byte[cursor.Length / 2];
        return Convert.FromHexString(cursor, bytes, out _, out var length) == System.Buffers.OperationStatus.Done
            && System.Text.Encoding.UTF8.GetString(bytes, 0, length).Split('|') is [var time, var id] && long.TryParse(time, out var seconds)
            ? (seconds, id)
            : null;
    }

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
