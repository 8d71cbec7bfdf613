using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The JSON of the vendor's examples; the older form leaves out read state and attachments.</summary>
internal sealed class SendkitAnswers(bool older)
{
    private const int PreviewLength = 120;

    /// <summary>Errors carry no <c>success</c>, and <c>code</c> repeats the status.</summary>
    public static Answer Error(int status, string error, string message) =>
        Answer.Json(status, new JsonObject { ["error"] = error, ["message"] = message, ["code"] = status });

    public static Answer Success(JsonNode data, JsonObject? pagination = null)
    {
        var json = new JsonObject { ["success"] = true, ["data"] = data };
        json.AddIfSet("pagination", pagination);
        return Answer.Json(200, json);
    }

    public JsonObject Row(SendkitConversation conversation)
    {
        var last = conversation.Messages[^1];
        var json = Head(conversation, withJobTitle: false);
        json["repliedAt"] = conversation.RepliedAt.Iso();
        json["lastMessage"] = new JsonObject
        {
            ["content"] = last.Text.Length <= PreviewLength ? last.Text : last.Text[..PreviewLength],
            ["from"] = last.From,
            ["receivedAt"] = last.At.Iso(),
            ["isFromLead"] = last.IsFromLead,
        };
        if (older) json["lastMessage"]!["read"] = last.Read;
        else AddReadState(json, conversation);
        json["messageCount"] = conversation.Messages.Count;
        return json;
    }

    public JsonObject Detail(SendkitConversation conversation)
    {
        var json = Head(conversation, withJobTitle: true);
        if (!older) AddReadState(json, conversation);
        json["messages"] = conversation.Messages.ToJsonArray(message => Message(message, conversation.Id));
        json["scheduledReplies"] = conversation.Scheduled.ToJsonArray(reply => new JsonObject
        {
            ["_id"] = reply.Id,
            ["message"] = reply.Message,
            ["scheduledFor"] = reply.ScheduledFor.Iso(),
            ["status"] = reply.Status,
            ["mailboxId"] = reply.MailboxId,
            ["createdAt"] = reply.CreatedAt.Iso(),
        });
        return json;
    }

    private static void AddReadState(JsonObject json, SendkitConversation conversation)
    {
        json["isRead"] = conversation.Unread == 0;
        json["unreadCount"] = conversation.Unread;
    }

    private static JsonObject Head(SendkitConversation conversation, bool withJobTitle)
    {
        var lead = new JsonObject { ["_id"] = conversation.Lead.Id, ["email"] = conversation.Lead.Email };
        lead.AddIfSet("firstName", conversation.Lead.FirstName);
        lead.AddIfSet("lastName", conversation.Lead.LastName);
        lead.AddIfSet("companyName", conversation.Lead.Company);
        if (withJobTitle) lead.AddIfSet("jobTitle", conversation.Lead.JobTitle);
        var json = new JsonObject
        {
            ["id"] = conversation.Id,
            ["lead"] = lead,
            ["campaign"] = new JsonObject { ["_id"] = conversation.Campaign.Id, ["name"] = conversation.Campaign.Name },
            ["status"] = conversation.Status,
        };
        if (conversation.AiTag is not null || conversation.SendsNullTag) json["aiTag"] = conversation.AiTag;
        json["tags"] = conversation.Tags.ToJsonArray();
        return json;
    }

    private JsonObject Message(SendkitMessage message, string conversationId) => message.Type switch
    {
        "sent" => new JsonObject
        {
            ["type"] = "sent",
            ["subject"] = message.Subject,
            ["body"] = Html(message.Text),
            ["sentAt"] = message.At.Iso(),
            ["sequenceStep"] = message.Step,
            ["opened"] = message.Opened,
            ["clicked"] = message.Clicked,
        },
        "reply" => WithAttachments(message, conversationId, new JsonObject
        {
            ["type"] = "reply",
            ["from"] = message.From,
            ["to"] = message.To,
            ["subject"] = message.Subject,
            ["content"] = message.Text,
            ["htmlContent"] = Html(message.Text),
            ["receivedAt"] = message.At.Iso(),
            ["isFromLead"] = message.IsFromLead,
            ["isAutoReply"] = message.IsAutoReply,
            ["read"] = message.Read,
        }),
        // Neither the time's name nor the words of direction are published for manual messages.
        _ => WithAttachments(message, conversationId, new JsonObject
        {
            ["type"] = message.Type,
            ["content"] = message.Text,
            ["sentAt"] = message.At.Iso(),
            ["direction"] = message.IsFromLead ? "inbound" : "outbound",
        }),
    };

    private JsonObject WithAttachments(SendkitMessage message, string conversationId, JsonObject json)
    {
        if (older) return json;
        json["attachments"] = message.Attachments.ToJsonArray(attachment =>
        {
            var file = new JsonObject { ["filename"] = attachment.FileName, ["contentType"] = attachment.ContentType, ["size"] = attachment.Size };
            if (attachment.Index is { } index) file["downloadUrl"] = $"/v1/inbox/{conversationId}/attachments/{index}";
            return file;
        });
        return json;
    }

    private static string Html(string text) => "<p>" + text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal) + "</p>";
}
