using System.Text.Json.Nodes;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Viewer.Tests.Support;

/// <summary>The three twins with a stranger's words in every place where a stranger may write. One Sendkit thread holds the given bodies.</summary>
internal static class HostileTwins
{
    public static async Task<(IReadOnlyList<VendorTwin> Twins, string Thread)> MakeAsync(IReadOnlyList<string> bodies, CancellationToken cancellationToken)
    {
        var sandbox = new Sandbox();
        var id = sandbox.Sendkit.Changes.Ids[0];
        using var client = new HttpClient(sandbox.Sendkit.CreateHandler()) { BaseAddress = new Uri("http://twin.example") };
        client.DefaultRequestHeaders.Add("X-Api-Key", sandbox.Sendkit.Credentials["ApiKey"]);
        await SpoilAsync(sandbox.Sendkit, client, "/v1/inbox", static list => SpoilNames(list["data"]!), cancellationToken);
        await SpoilAsync(sandbox.Sendkit, client, $"/v1/inbox/{id}", thread => SpoilThread(thread, bodies), cancellationToken);

        Spoil(sandbox.Lemlist, "fullName", HostileMail.Name, static path => path == "/api/inbox");
        Spoil(sandbox.Lemlist, "message", HostileMail.Bodies[0], static path => path.StartsWith("/api/inbox/", StringComparison.Ordinal));
        Spoil(sandbox.LeadConnector, "fullName", HostileMail.Name, static path => path == "/conversations/search");
        Spoil(sandbox.LeadConnector, "body", HostileMail.Bodies[0], static path => path.StartsWith("/conversations/", StringComparison.Ordinal));
        return (sandbox.Twins, $"sendkit/demo/{id}");
    }

    private static void Spoil(VendorTwin twin, string field, string word, Func<string, bool> when) => twin.Faults.Add(TwinFault.UnknownWord(field, word), request => when(request.Path));

    /// <summary>Takes the twin's own answer and gives it out from now on with other words in it.</summary>
    private static async Task SpoilAsync(VendorTwin twin, HttpClient client, string path, Action<JsonNode> spoil, CancellationToken cancellationToken)
    {
        var answer = JsonNode.Parse(await client.GetStringAsync(path, cancellationToken))!;
        spoil(answer);
        twin.Faults.Add(TwinFault.Answer(200, answer.ToJsonString(), "application/json; charset=utf-8"), request => request.Path == path);
    }

    private static void SpoilNames(JsonNode conversations)
    {
        foreach (var conversation in conversations.AsArray())
        {
            conversation!["lead"]!["firstName"] = HostileMail.Name;
            conversation["lead"]!["companyName"] = HostileMail.Name;
            conversation["lastMessage"]!["content"] = HostileMail.Name;
        }
    }

    private static void SpoilThread(JsonNode thread, IReadOnlyList<string> bodies)
    {
        var data = thread["data"]!;
        var sent = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        data["lead"]!["firstName"] = HostileMail.Name;
        data["messages"] = new JsonArray([.. bodies.Select((body, index) => new JsonObject
        {
            ["type"] = "reply",
            ["from"] = HostileMail.Name,
            ["to"] = HostileMail.Name,
            ["subject"] = $"{index} {HostileMail.Name}",
            ["content"] = body,
            ["htmlContent"] = body,
            ["receivedAt"] = sent.AddMinutes(index),
            ["isFromLead"] = true,
            ["read"] = true,
            ["attachments"] = new JsonArray(new JsonObject { ["filename"] = HostileMail.FileName, ["contentType"] = "text/html", ["size"] = 1, ["downloadUrl"] = "javascript:alert(7)" }),
        })]);
        data["scheduledReplies"] = new JsonArray(new JsonObject
        {
            ["_id"] = "5f0c0ffee0c0ffee0c0ffee0",
            ["message"] = HostileMail.Bodies[0],
            ["status"] = HostileMail.Name,
            ["scheduledFor"] = sent,
            ["createdAt"] = sent,
        });
    }
}
