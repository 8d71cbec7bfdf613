using System.Text.Json;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>LeadConnector's answers, in the shapes of its documented examples: half of the messages are SMS, half are mails.</summary>
internal static class LeadConnectorPages
{
    private const string Location = "ve9EPM428h8vShlRW1KT";

    public static void Conversations(Utf8JsonWriter json, Scenario scenario, long? startAfter, int limit)
    {
        var first = startAfter is { } start ? FirstBefore(scenario, start) : 0;
        json.WriteStartObject();
        json.WriteStartArray("conversations");
        for (var row = first; row < Math.Min(first + limit, scenario.Conversations); row++)
        {
            Conversation(json, scenario, row);
        }

        json.WriteEndArray();
        json.WriteNumber("total", scenario.Conversations);
        json.WriteString("traceId", "c667b18d-8f5b-44f3-a914-0000000000d1");
        json.WriteEndObject();
    }

    public static void Messages(Utf8JsonWriter json, Scenario scenario, string? lastMessageId, int limit)
    {
        var first = lastMessageId is null ? 0 : VendorRows.Of(lastMessageId) + 1;
        var end = Math.Min(first + limit, scenario.Messages);
        json.WriteStartObject();
        json.WriteStartObject("messages");
        json.WriteString("lastMessageId", VendorRows.Id("msg", scenario, end - 1));
        json.WriteBoolean("nextPage", end < scenario.Messages);
        json.WriteStartArray("messages");
        for (var row = first; row < end; row++)
        {
            Message(json, scenario, row, isMail: row % 2 == 0);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The first row that is older than the instant: rows are a second apart.</summary>
    private static int FirstBefore(Scenario scenario, long instant)
    {
        var newest = VendorRows.At(scenario, 0).ToUnixTimeMilliseconds();
        return instant > newest ? 0 : (int)((newest - instant) / 1000) + 1;
    }

    private static void Conversation(Utf8JsonWriter json, Scenario scenario, int row)
    {
        var at = VendorRows.At(scenario, row).ToUnixTimeMilliseconds();
        json.WriteStartObject();
        json.WriteString("id", VendorRows.Id("cnv", scenario, row));
        json.WriteString("contactId", VendorRows.Id("con", scenario, row));
        json.WriteString("locationId", Location);
        json.WriteString("lastMessageBody", Bodies.OfText(row));
        json.WriteString("lastMessageType", "TYPE_SMS");
        json.WriteString("type", "TYPE_PHONE");
        json.WriteNumber("unreadCount", row % 3 == 0 ? 1 : 0);
        json.WriteString("fullName", $"John Müller {row % 100}");
        json.WriteString("contactName", $"john müller {row % 100}");
        json.WriteString("email", $"john{row % 100}@example.com");
        json.WriteString("phone", "+15550100100");
        json.WriteNumber("lastMessageDate", at);
        json.WriteString("lastMessageDirection", row % 3 == 0 ? "inbound" : "outbound");
        json.WriteStartArray("sort");
        json.WriteNumberValue(at);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, Scenario scenario, int row, bool isMail)
    {
        json.WriteStartObject();
        json.WriteString("id", VendorRows.Id("msg", scenario, row));
        json.WriteNumber("type", isMail ? 3 : 2);
        json.WriteString("messageType", isMail ? "TYPE_EMAIL" : "TYPE_SMS");
        json.WriteString("locationId", Location);
        json.WriteString("contactId", Location);
        json.WriteString("conversationId", Location);
        json.WriteString("dateAdded", VendorRows.Iso(scenario, row));
        json.WriteString("direction", row % 3 == 0 ? "inbound" : "outbound");
        json.WriteString("contentType", isMail ? "text/html" : "text/plain");
        json.WriteString("body", isMail ? Bodies.OfHtml(row) : Bodies.OfText(row));
        json.WriteString("status", "delivered");
        json.WriteStartArray("attachments");
        json.WriteEndArray();
        if (isMail)
        {
            json.WriteString("subject", $"Week {row % 52}");
            json.WriteStartObject("meta");
            json.WriteStartObject("email");
            json.WriteStartArray("messageIds");
            json.WriteStringValue(VendorRows.Id("eml", scenario, row));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteString("source", "workflow");
        json.WriteString("userId", "ve9EPM428kjkvShlRW1KT");
        json.WriteString("conversationProviderId", "ve9EPM428kjkvShlRW1KT");
        json.WriteEndObject();
    }
}
