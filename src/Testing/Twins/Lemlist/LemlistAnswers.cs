using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The JSON of the vendor's examples. (Its published schemas describe members that no answer has.)</summary>
internal static class LemlistAnswers
{
    public static Answer Page(IEnumerable<JsonNode> data, int total, int page, int perPage)
    {
        var pages = (total + perPage - 1) / perPage;
        return Answer.Json(200, new JsonObject
        {
            ["data"] = new JsonArray([.. data]),
            ["pagination"] = new JsonObject
            {
                ["totalItems"] = total,
                ["currentPage"] = page,
                ["nextPage"] = page < pages ? page + 1 : null,
                ["previousPage"] = page > 1 ? page - 1 : null,
                ["perPage"] = perPage,
                ["totalPages"] = pages,
            },
        });
    }

    public static JsonObject Conversation(LemlistConversation conversation, string teamId)
    {
        var json = new JsonObject
        {
            ["_id"] = conversation.Id,
            ["opportunities"] = conversation.Opportunities.ToJsonArray(Opportunity),
            ["lastActivityAt"] = conversation.LastActivityAt.Iso(),
            ["createdBy"] = conversation.CreatedBy,
            ["channels"] = conversation.Channels.ToJsonArray(),
            ["teamId"] = teamId,
            ["contactId"] = conversation.ContactId,
            ["users"] = conversation.Members.ToJsonArray(member => new JsonObject
            {
                ["userId"] = member.User.Id,
                ["sender"] = member.Sender,
                ["read"] = member.Read,
            }),
            ["createdAt"] = conversation.CreatedAt.Iso(),
            ["haveReplies"] = conversation.LastReply is not null,
        };
        if (conversation.LastReply is var (at, channel))
        {
            json["lastRepliedAt"] = at.Iso();
            json["lastRepliedChannel"] = channel;
        }

        var contact = new JsonObject { ["_id"] = conversation.ContactId };
        contact.AddIfSet("fullName", conversation.FullName);
        contact.AddIfSet("email", conversation.Email);
        json["contact"] = contact;
        return json;
    }

    public static JsonObject Activity(LemlistActivity activity, string teamId, string contactId)
    {
        var json = new JsonObject
        {
            ["_id"] = activity.Id,
            ["type"] = activity.Type,
            ["createdAt"] = activity.At.Iso(),
            ["teamId"] = teamId,
            ["leadId"] = activity.Chapter.LeadId,
        };
        json.AddIfSet("campaignId", activity.Chapter.CampaignId);
        if (activity.Step is { } step)
        {
            json["sequenceId"] = activity.Chapter.SequenceId;
            json["sequenceStep"] = step;
        }

        json["sendUserId"] = activity.Chapter.User.Id;
        json["sendUserName"] = activity.Chapter.User.Name;
        json["sendUserEmail"] = activity.Chapter.User.Email;
        json["sendUserMailboxId"] = activity.Chapter.User.MailboxId;
        json["contactId"] = contactId;
        foreach (var (name, value) in activity.Texts) json[name] = value;
        if (activity.HasAttachments) json["attachments"] = new JsonArray();
        return json;
    }

    private static JsonObject Opportunity(LemlistOpportunity opportunity)
    {
        var json = new JsonObject { ["id"] = opportunity.Id, ["type"] = opportunity.Type };
        json.AddIfSet("done", opportunity.Done);
        return json;
    }
}
