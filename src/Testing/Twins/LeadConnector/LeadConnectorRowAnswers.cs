using System.Globalization;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The JSON of a message row, in the order of the reference's example.</summary>
internal static class LeadConnectorRowAnswers
{
    public static JsonObject Render(LeadConnectorRow row, LeadConnectorConversation conversation, string locationId, string fileHost)
    {
        var json = new JsonObject
        {
            ["id"] = row.Id,
            ["type"] = row.Type.Number,
            ["messageType"] = row.BareTypeName ? row.Type.Name["TYPE_".Length..] : row.Type.Name,
            ["locationId"] = locationId,
            ["contactId"] = conversation.ContactId,
            ["conversationId"] = conversation.Id,
            ["dateAdded"] = row.At.Iso(),
        };
        json.AddIfSet("dateUpdated", row.UpdatedAt?.Iso());
        if (row.Inbound is { } inbound) json["direction"] = LeadConnectorAnswers.Direction(inbound);
        if (row is { Inbound: not null, Body: not null }) json["contentType"] = "text/plain";
        json.AddIfSet("altId", row.AltId);
        json.AddIfSet("subject", row.Subject);
        json.AddIfSet("body", row.Body);
        json.AddIfSet("status", row.Status);
        json.AddIfSet("error", row.Error);
        json.AddIfSet("from", row.From);
        json.AddIfSet("to", row.To);
        json["attachments"] = row.Attachments.ToJsonArray(file => fileHost + file.Path);
        json.AddIfSet("meta", Meta(row));
        json.AddIfSet("source", row.Source);
        json.AddIfSet("userId", row.UserId);
        json.AddIfSet("conversationProviderId", row.ProviderId);
        json.AddIfSet("chatWidgetId", row.ChatWidgetId);
        return json;
    }

    private static JsonObject? Meta(LeadConnectorRow row)
    {
        if (row.Call is null && row.MailIds.Count == 0) return null;
        var json = new JsonObject();
        if (row.Call is { } call && row.DocumentedMeta)
        {
            // A string in the schema, a number in the example.
            json["callDuration"] = row.Type == LeadConnectorType.Call ? call.Seconds?.ToString(CultureInfo.InvariantCulture) : call.Seconds;
            json["callStatus"] = call.Status;
        }
        else if (row.Call is not null)
        {
            json["call"] = new JsonObject { ["duration"] = row.Call.Seconds, ["status"] = row.Call.Status };
        }

        if (row.MailIds.Count == 0) return json;
        var mail = new JsonObject { ["messageIds"] = row.MailIds.ToJsonArray() };
        if (row.DocumentedMeta) json["email"] = new JsonObject { ["email"] = mail };
        else json["email"] = mail;
        return json;
    }
}
