using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnifiedInbox.Viewer.Tests.Browser;

namespace UnifiedInbox.Viewer.Tests.Driving;

/// <summary>Takes walls down between server and browser, to see that each holds alone and that the check is not blind.</summary>
internal static partial class Walls
{
    public static async Task TakeDownAsync(Tab tab, IReadOnlyList<string> bodies, bool isRaw, bool isUnconfined, CancellationToken cancellationToken)
    {
        var raw = isRaw ? bodies : null;
        tab.Happened += (method, paused) =>
        {
            if (method == "Fetch.requestPaused") _ = PassAsync(tab, paused, raw, isUnconfined, cancellationToken);
        };
        await tab.SendAsync("Fetch.enable", new() { ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "http://127.0.0.1:*", ["requestStage"] = "Response" }) }, cancellationToken);
    }

    private static async Task PassAsync(Tab tab, JsonObject paused, IReadOnlyList<string>? raw, bool isUnconfined, CancellationToken cancellationToken)
    {
        var id = paused["requestId"]!.GetValue<string>();
        var path = new Uri(paused["request"]!["url"]!.GetValue<string>()).AbsolutePath;
        if (path is not ("/" or "/thread.js" or "/thread"))
        {
            await tab.SendAsync("Fetch.continueRequest", new() { ["requestId"] = id }, cancellationToken);
            return;
        }

        var answer = await tab.SendAsync("Fetch.getResponseBody", new() { ["requestId"] = id }, cancellationToken);
        var text = answer["body"]!.GetValue<string>();
        if (answer["base64Encoded"]!.GetValue<bool>()) text = Encoding.UTF8.GetString(Convert.FromBase64String(text));
        if (path == "/thread") text = Frames(text, raw, isUnconfined);
        if (path == "/thread.js" && isUnconfined) text = Removed(text, "sandbox: '', ");
        var headers = paused["responseHeaders"]!.AsArray()
            .Where(header => !isUnconfined || !string.Equals((string?)header!["name"], "Content-Security-Policy", StringComparison.OrdinalIgnoreCase))
            .Where(header => !string.Equals((string?)header!["name"], "Content-Length", StringComparison.OrdinalIgnoreCase))
            .Select(header => header!.DeepClone());
        await tab.SendAsync(
            "Fetch.fulfillRequest",
            new() { ["requestId"] = id, ["responseCode"] = 200, ["responseHeaders"] = new JsonArray([.. headers]), ["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) },
            cancellationToken);
    }

    private static string Frames(string json, IReadOnlyList<string>? raw, bool isUnconfined)
    {
        var thread = JsonNode.Parse(json)!;
        foreach (var (message, index) in thread["messages"]!.AsArray().Select((message, index) => (message!, index)))
        {
            var parts = Document().Match((string)message["frame"]!);
            message["frame"] = (isUnconfined ? "" : parts.Groups[1].Value) + (raw?[index] ?? parts.Groups[2].Value);
        }

        return thread.ToJsonString();
    }

    private static string Removed(string text, string part) =>
        text.Contains(part, StringComparison.Ordinal) ? text.Replace(part, "", StringComparison.Ordinal) : throw new InvalidOperationException($"There is no {part} to take down.");

    [GeneratedRegex("^(.*?</style>)(.*)$", RegexOptions.Singleline)]
    private static partial Regex Document();
}
