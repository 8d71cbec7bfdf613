using System.Globalization;
using System.Text.Json;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>Sendkit's answers, in the shapes of its documented examples. A thread comes whole, oldest message first.</summary>
internal static class SendkitPages
{
    public static void Conversations(Utf8JsonWriter json, Scenario scenario, string? cursor, int limit)
    {
        var first = cursor is null ? 0 : int.Parse(cursor.AsSpan(1), CultureInfo.InvariantCulture);
        var end = Math.Min(first + limit, scenario.Conversations);
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartArray("data");
        for (var row = first; row < end; row++)
        {
            json.WriteStartObject();
            Conversation(json, scenario, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pagination");
        json.WriteNumber("limit", limit);
        json.WriteNumber("total", scenario.Conversations);
        json.WriteBoolean("hasMore", end < scenario.Conversations);
        json.WriteString("nextCursor", end < scenario.Conversations ? $"n{end}" : null);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Thread(Utf8JsonWriter json, Scenario scenario, int thread)
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartObject("data");
        Conversation(json, scenario, thread);
        json.WriteStartArray("messages");
        for (var row = ((thread + 1) * scenario.PageSize) - 1; row >= thread * scenario.PageSize; row--)
        {
            Message(json, scenario, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("scheduledReplies");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Conversation(Utf8JsonWriter json, Scenario scenario, int row)
    {
        json.WriteString("id", VendorRows.Id("664a", scenario, row));
        json.WriteStartObject("lead");
        json.WriteString("_id", VendorRows.Id("664b", scenario, row));
        json.WriteString("email", $"jane{row % 100}@example.com");
        json.WriteString("firstName", "Jane");
        json.WriteString("lastName", "Døe");
        json.WriteString("companyName", "Acme Inc");
        json.WriteString("jobTitle", "VP of Sales");
        json.WriteEndObject();
        json.WriteStartObject("campaign");
        json.WriteString("_id", "664a1b2c3d4e5f6a7b8c9d02");
        json.WriteString("name", "Q1 Outreach");
        json.WriteEndObject();
        json.WriteString("status", "active");
        json.WriteString("aiTag", "interested");
        json.WriteStartArray("tags");
        json.WriteStringValue("vip");
        json.WriteEndArray();
        json.WriteString("repliedAt", VendorRows.Iso(scenario, row));
        json.WriteStartObject("lastMessage");
        json.WriteString("content", Bodies.OfText(row));
        json.WriteString("from", $"jane{row % 100}@example.com");
        json.WriteString("receivedAt", VendorRows.Iso(scenario, row));
        json.WriteBoolean("isFromLead", true);
        json.WriteEndObject();
        json.WriteBoolean("isRead", row % 3 != 0);
        json.WriteNumber("unreadCount", row % 3 == 0 ? 1 : 0);
        json.WriteNumber("messageCount", 2 + (row % 7));
    }

    private static void Message(Utf8JsonWriter json, Scenario scenario, int row)
    {
        json.WriteStartObject();
        if (row % 3 == 0)
        {
            json.WriteString("type", "reply");
            json.WriteString("from", "jane@example.com");
            json.WriteString("to", "sales@example.com");
            json.WriteString("subject", $"Re: Quick question about week {row % 52}");
            json.WriteString("content", Bodies.OfText(row));
            json.WriteString("htmlContent", Bodies.OfHtml(row));
            json.WriteString("receivedAt", VendorRows.Iso(scenario, row));
            json.WriteBoolean("isFromLead", true);
            json.WriteBoolean("isAutoReply", false);
            json.WriteBoolean("read", true);
            json.WriteStartArray("attachments");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("type", "sent");
            json.WriteString("subject", $"Quick question about week {row % 52}");
            json.WriteString("body", Bodies.OfHtml(row));
            json.WriteString("sentAt", VendorRows.Iso(scenario, row));
            json.WriteNumber("sequenceStep", 1 + (row % 4));
            json.WriteBoolean("opened", true);
            json.WriteBoolean("clicked", false);
        }

        json.WriteEndObject();
    }
}
