using System.Globalization;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The JSON of conversations and mails, as seen live where the vendor's generated documents differ.</summary>
internal static class LeadConnectorAnswers
{
    public static JsonObject Row(LeadConnectorConversation conversation, string locationId)
    {
        var cursor = conversation.LastMessageAt.ToUnixTimeMilliseconds();
        var json = new JsonObject
        {
            ["id"] = conversation.Id,
            ["contactId"] = conversation.ContactId,
            ["locationId"] = locationId,
            ["lastMessageBody"] = conversation.LastBody,
            ["lastMessageType"] = conversation.LastType.Name,
            ["type"] = conversation.Type.Name,
            ["unreadCount"] = conversation.Unread,
            ["fullName"] = conversation.Contact?.FullName,
            ["contactName"] = conversation.Contact?.FullName.ToLower(CultureInfo.InvariantCulture),
            ["email"] = conversation.Email,
            ["phone"] = conversation.Phone,
            ["lastMessageDirection"] = Direction(conversation.LastInbound),
            // Epoch milliseconds here, ISO everywhere else.
            ["dateAdded"] = conversation.AddedAt.ToUnixTimeMilliseconds(),
            ["dateUpdated"] = cursor,
            ["starred"] = conversation.Starred,
            ["inbox"] = true,
            ["messageTypes"] = conversation.Rows.Select(row => row.Type.Number).Distinct().Order().ToJsonArray(number => (JsonNode)number),
            ["sort"] = new JsonArray(cursor),
        };
        if (conversation.ShowsLastDate) json["lastMessageDate"] = cursor;
        json.AddIfSet("assignedTo", conversation.AssignedTo);
        return json;
    }

    public static JsonObject Detail(LeadConnectorConversation conversation, string locationId)
    {
        var json = new JsonObject
        {
            ["id"] = conversation.Id,
            ["contactId"] = conversation.ContactId,
            ["locationId"] = locationId,
            ["deleted"] = false,
            ["inbox"] = true,
            ["type"] = conversation.Type.Number,
            ["unreadCount"] = conversation.Unread,
            ["starred"] = conversation.Starred,
        };
        json.AddIfSet("assignedTo", conversation.AssignedTo);
        return json;
    }

    public static JsonObject Mail(LeadConnectorMail mail, LeadConnectorConversation conversation, string locationId, string fileHost)
    {
        var json = new JsonObject
        {
            ["id"] = mail.Id,
            ["threadId"] = mail.ContainerId,
            ["locationId"] = locationId,
            ["contactId"] = conversation.ContactId,
            ["conversationId"] = conversation.Id,
            ["dateAdded"] = mail.At.Iso(),
            ["subject"] = mail.Subject,
            ["body"] = mail.Body,
            ["direction"] = Direction(mail.Inbound),
            ["status"] = mail.Status,
            ["contentType"] = mail.IsHtml ? "text/html" : "text/plain",
            ["attachments"] = mail.Attachments.ToJsonArray(file => fileHost + file.Path),
            ["provider"] = "Leadconnector Gmail",
            ["from"] = mail.From,
            ["to"] = new JsonArray(mail.To),
            ["source"] = "app",
        };
        if (mail.Cc is not null) json["cc"] = new JsonArray(mail.Cc);
        json.AddIfSet("replyToMessageId", mail.ReplyTo);
        return json;
    }

    public static string Direction(bool inbound) => inbound ? "inbound" : "outbound";
}
