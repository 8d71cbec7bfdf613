using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The reads by id: a conversation, its messages, a mail.</summary>
internal sealed class LeadConnectorReads(LeadConnectorChanges inbox, string location, LeadConnectorTwinOptions options)
{
    private const int DefaultLimit = 20;
    // 100 is known to work; more is not.
    private const int LargestLimit = 100;

    // The full list of canonical codes is not published; this one is formed like those that are known.
    private static LeadConnectorReply NoConversation => LeadConnectorReply.Missing("Conversation not found", "CONVERSATIONS_CONVERSATION_NOT_FOUND");

    private static LeadConnectorReply NoMessage => LeadConnectorReply.Missing("Message not found", "CONVERSATIONS_MSG_NOT_FOUND");

    public LeadConnectorReply Conversation(string id) => inbox.Find(id) is { } conversation
        ? LeadConnectorReply.Ok(LeadConnectorAnswers.Detail(conversation, location))
        : NoConversation;

    public LeadConnectorReply Mail(string id, IncomingRequest request)
    {
        foreach (var conversation in inbox.Conversations)
        {
            if (conversation.Mails.FirstOrDefault(mail => mail.Id == id) is not { } found) continue;
            var mail = LeadConnectorAnswers.Mail(found, conversation, location, LeadConnectorFiles.HostFor(request));
            return LeadConnectorReply.Ok(options.FlatEnvelopes ? mail : new JsonObject { ["emailMessage"] = mail });
        }

        return NoMessage;
    }

    public LeadConnectorReply Messages(string conversationId, IncomingRequest request)
    {
        if (inbox.Find(conversationId) is not { } conversation) return NoConversation;
        if (request.Parameter("limit") is not null && request.Number("limit", fallback: 0, least: 1) == 0)
            return LeadConnectorReply.Invalid("limit must be a number conforming to the specified constraints");
        var types = request.Parameter("type")?.Split(',') ?? [];
        if (types.FirstOrDefault(type => !LeadConnectorType.FilterWords.Contains(type)) is { } unknown)
            return LeadConnectorReply.Invalid($"type: {unknown} is not one of the allowed values");

        var rows = conversation.Rows.Where(row => types.Length == 0 || types.Contains(row.Type.FilterWord)).ToList();
        var start = 0;
        if (request.Parameter("lastMessageId") is { } cursor)
        {
            var position = rows.FindIndex(row => row.Id == cursor);
            if (position < 0) return NoMessage;
            start = options.InclusiveMessageCursor ? position : position + 1;
        }

        var page = rows.Skip(start).Take(Math.Min(request.Number("limit", DefaultLimit, least: 1), LargestLimit)).ToList();
        var body = new JsonObject();
        body.AddIfSet("lastMessageId", page.LastOrDefault()?.Id);
        body["nextPage"] = start + page.Count < rows.Count;
        body["messages"] = page.ToJsonArray(row => LeadConnectorRowAnswers.Render(row, conversation, location, LeadConnectorFiles.HostFor(request)));
        return LeadConnectorReply.Ok(options.FlatEnvelopes ? body : new JsonObject { ["messages"] = body });
    }
}
