using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The reads by id: a conversation, its messages, a mail.</summary>
internal sealed class LeadConnectorReads(LeadConnectorData data, LeadConnectorTwinOptions options)
{
    private const int DefaultLimit = 20;
    // 100 is known to work; more is not.
    private const int LargestLimit = 100;
    private readonly Dictionary<string, LeadConnectorConversation> conversations = data.Conversations.ToDictionary(conversation => conversation.Id);
    private readonly Dictionary<string, (LeadConnectorMail Mail, LeadConnectorConversation Conversation)> _mails = data.Conversations
        .SelectMany(conversation => conversation.Mails.Select(mail => (mail, conversation)))
        .ToDictionary(pair => pair.mail.Id);

    // The full list of canonical codes is not published; this one is formed like those that are known.
    private static LeadConnectorReply NoConversation => LeadConnectorReply.Missing("Conversation not found", "CONVERSATIONS_CONVERSATION_NOT_FOUND");

    private static LeadConnectorReply NoMessage => LeadConnectorReply.Missing("Message not found", "CONVERSATIONS_MSG_NOT_FOUND");

    public LeadConnectorReply Conversation(string id) => conversations.TryGetValue(id, out var conversation)
        ? LeadConnectorReply.Ok(LeadConnectorAnswers.Detail(conversation, data.LocationId))
        : NoConversation;

    public LeadConnectorReply Mail(string id)
    {
        if (!_mails.TryGetValue(id, out var found)) return NoMessage;
        var mail = LeadConnectorAnswers.Mail(found.Mail, found.Conversation, data.LocationId);
        return LeadConnectorReply.Ok(options.FlatEnvelopes ? mail : new JsonObject { ["emailMessage"] = mail });
    }

    public LeadConnectorReply Messages(string conversationId, IncomingRequest request)
    {
        if (!conversations.TryGetValue(conversationId, out var conversation)) return NoConversation;
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
        body["messages"] = page.ToJsonArray(row => LeadConnectorRowAnswers.Render(row, conversation, data.LocationId));
        return LeadConnectorReply.Ok(options.FlatEnvelopes ? body : new JsonObject { ["messages"] = body });
    }
}
