using System.Globalization;
using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>Any twin's inbox by its first hundred rows and by the newest message of a thread, read the vendor's way.</summary>
internal sealed class InboxView(VendorTwin twin, Caller caller)
{
    public static VendorTwin Twin(string provider, TwinOptions options) => provider switch
    {
        "lemlist" => new LemlistTwin(options),
        "sendkit" => new SendkitTwin(new SendkitTwinOptions { Seed = options.Seed, Conversations = options.Conversations, Time = options.Time, Drift = options.Drift }),
        _ => new LeadConnectorTwin(new LeadConnectorTwinOptions { Seed = options.Seed, Conversations = options.Conversations, Time = options.Time, Drift = options.Drift }),
    };

    public async Task<List<InboxRow>> RowsAsync() => twin switch
    {
        LemlistTwin => [.. (await caller.ReadAsync($"/api/inbox?limit=100&userId={twin.Credentials["UserId"]}")).GetProperty("data").EnumerateArray().Select(Lemlist)],
        SendkitTwin => [.. (await caller.ReadAsync("/v1/inbox?limit=100")).GetProperty("data").EnumerateArray().Select(Sendkit)],
        _ => [.. (await caller.ReadAsync($"/conversations/search?limit=100&locationId={twin.Credentials["LocationId"]}")).GetProperty("conversations").EnumerateArray().Select(LeadConnector)],
    };

    public async Task<NewestMessage> NewestAsync(string id)
    {
        switch (twin)
        {
            case LemlistTwin:
                var activity = (await caller.ReadAsync($"/api/inbox/{id}?limit=1")).GetProperty("data")[0];
                var text = activity.TryGetProperty("message", out var message) ? message.GetString()! : activity.Text("text");
                return new NewestMessage(Time(activity.Text("createdAt")), text, activity.Text("type").EndsWith("Replied", StringComparison.Ordinal));
            case SendkitTwin:
                var reply = (await caller.ReadAsync("/v1/inbox/" + id)).GetProperty("data").GetProperty("messages").EnumerateArray().Last();
                return new NewestMessage(Time(reply.Text("receivedAt")), reply.Text("content"), reply.GetProperty("isFromLead").GetBoolean());
            default:
                var row = (await caller.ReadAsync($"/conversations/{id}/messages?limit=1")).GetProperty("messages").GetProperty("messages")[0];
                var mail = row.TryGetProperty("body", out _) ? row : await MailAsync(row);
                return new NewestMessage(Time(mail.Text("dateAdded")), mail.Text("body"), mail.Text("direction") == "inbound");
        }
    }

    public async Task<int> ThreadStatusAsync(string id) =>
        (await caller.GetAsync(twin is LemlistTwin ? "/api/inbox/" + id : twin is SendkitTwin ? "/v1/inbox/" + id : $"/conversations/{id}/messages")).Status;

    private async Task<JsonElement> MailAsync(JsonElement container)
    {
        var meta = container.GetProperty("meta").GetProperty("email");
        if (meta.TryGetProperty("email", out var documented)) meta = documented;
        return (await caller.ReadAsync("/conversations/messages/email/" + meta.GetProperty("messageIds")[0].GetString())).GetProperty("emailMessage");
    }

    private static InboxRow Lemlist(JsonElement row) => new(
        row.Text("contactId"), Time(row.Text("lastActivityAt")), !row.GetProperty("users")[0].GetProperty("read").GetBoolean(), null, null);

    private static InboxRow Sendkit(JsonElement row) => new(
        row.Text("id"),
        Time(new[] { row.Text("repliedAt"), row.GetProperty("lastMessage").Text("receivedAt") }.Max(StringComparer.Ordinal)!),
        row.GetProperty("unreadCount").GetInt32() > 0,
        row.GetProperty("lastMessage").Text("content"),
        row.GetProperty("lastMessage").GetProperty("isFromLead").GetBoolean());

    private static InboxRow LeadConnector(JsonElement row) => new(
        row.Text("id"),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetProperty("sort")[0].GetInt64()),
        row.GetProperty("unreadCount").GetInt32() > 0,
        row.GetProperty("lastMessageBody").GetString(),
        row.Text("lastMessageDirection") == "inbound");

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A list's row; preview and direction are null at lemlist, whose rows have neither.</summary>
internal sealed record InboxRow(string Id, DateTimeOffset Activity, bool IsUnread, string? Preview, bool? IsFromLead);

internal sealed record NewestMessage(DateTimeOffset At, string Text, bool IsFromLead);
