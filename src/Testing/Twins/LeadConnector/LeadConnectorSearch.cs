using System.Globalization;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>
/// <c>GET /conversations/search</c> by date of the last message. Filters: status, id, contactId, lastMessageType, lastMessageDirection. What
/// the vendor ignores (offset, page and the like) is ignored; its other filters are not served.
/// </summary>
internal sealed class LeadConnectorSearch(LeadConnectorChanges inbox, string location)
{
    private const int DefaultLimit = 20;
    private const int LargestLimit = 100;

    public LeadConnectorReply Find(IncomingRequest request)
    {
        if (request.Parameter("locationId") is not { } locationId)
            return LeadConnectorReply.Invalid("locationId must be a string", "locationId should not be empty");
        if (locationId != location) return LeadConnectorReply.Forbidden("The token does not have access to this location.");
        if (Complaints(request) is { Length: > 0 } complaints) return LeadConnectorReply.Invalid(complaints);

        var ascending = request.Parameter("sort") == "asc";
        inbox.LetTimePass();
        var matches = inbox.Conversations.Where(conversation => Matches(conversation, request)).ToList();
        var ordered = ascending ? matches.OrderBy(match => match.LastMessageAt) : matches.OrderByDescending(match => match.LastMessageAt);
        var rows = ordered
            .Where(match => Cursor(request) is not { } cursor || IsBeyond(match, cursor, ascending))
            .Take(request.Number("limit", DefaultLimit, least: 1));
        return LeadConnectorReply.Ok(new JsonObject
        {
            ["conversations"] = rows.ToJsonArray(row => LeadConnectorAnswers.Row(row, location)),
            ["total"] = matches.Count,
        });
    }

    private static string[] Complaints(IncomingRequest request)
    {
        List<string> complaints = [];
        if (request.Parameter("limit") is { } text && request.Number("limit", fallback: 0, least: 1) is var limit && limit is 0 or > LargestLimit)
            complaints.Add(limit > LargestLimit ? "limit must not be greater than 100" : "limit must be a number conforming to the specified constraints");
        if (request.Parameter("sort") is not (null or "asc" or "desc")) complaints.Add("sort must be one of the following values: asc, desc");
        if (request.Parameter("sortBy") is not (null or "last_message_date")) complaints.Add("sortBy: only last_message_date is served");
        if (request.Parameter("status") is not (null or "all" or "read" or "unread" or "starred" or "recents"))
            complaints.Add("status must be one of the following values: all, read, unread, starred, recents");
        if (request.Parameter("startAfterDate") is not null && Cursor(request) is null)
            complaints.Add("startAfterDate must be a number conforming to the specified constraints");
        return [.. complaints];
    }

    private static long? Cursor(IncomingRequest request) =>
        long.TryParse(request.Parameter("startAfterDate"), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : null;

    // Strictly: rows that share the cursor's millisecond are passed over.
    private static bool IsBeyond(LeadConnectorConversation conversation, long cursor, bool ascending)
    {
        var time = conversation.LastMessageAt.ToUnixTimeMilliseconds();
        return ascending ? time > cursor : time < cursor;
    }

    private static bool Matches(LeadConnectorConversation conversation, IncomingRequest request) =>
        request.Parameter("status") switch
        {
            "read" => conversation.Unread == 0,
            "unread" => conversation.Unread > 0,
            "starred" => conversation.Starred,
            _ => true,
        }
        && request.Parameter("id") is var id && (id is null || id == conversation.Id)
        && request.Parameter("contactId") is var contactId && (contactId is null || contactId == conversation.ContactId)
        && request.Parameter("lastMessageType") is var type && (type is null || type == conversation.LastType.Name)
        && request.Parameter("lastMessageDirection") is var direction
        && (direction is null || direction == LeadConnectorAnswers.Direction(conversation.LastInbound));
}
