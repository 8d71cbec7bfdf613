using System.Collections.Concurrent;

namespace UnifiedInbox.Testing;

/// <summary>The two read calls, once the caller is known.</summary>
internal sealed class LemlistInbox(LemlistData data)
{
    // The example answers show ten a page; the largest page is not published.
    private const int DefaultLimit = 10;
    private const int LargestLimit = 100;
    private readonly Dictionary<string, LemlistConversation> byContact = data.Conversations.ToDictionary(conversation => conversation.ContactId);
    private readonly ConcurrentDictionary<(string ContactId, string UserId), bool> _markedRead = new();

    public Answer List(IncomingRequest request)
    {
        if (request.Parameter("userId") is not { } userId) return Refusal("User ID is required");
        if (!IsInTeam(userId)) return Refusal("User not in team");

        var page = request.Number("page", fallback: 1, least: 1);
        var limit = Limit(request);
        var mine = data.Conversations.Where(conversation => conversation.Members.Any(member => member.User.Id == userId)).ToList();
        var rows = mine.Skip((int)Math.Min((page - 1L) * limit, int.MaxValue)).Take(limit);
        return LemlistAnswers.Page(
            rows.Select(row => LemlistAnswers.Conversation(row, data.TeamId, member => IsRead(row, member))), mine.Count, page, limit);
    }

    public Answer Messages(IncomingRequest request, string contactId)
    {
        var userId = request.Parameter("userId");
        var marksRead = request.Parameter("markAsRead") == "true";
        if (!byContact.TryGetValue(contactId, out var conversation)) return Refusal("Invalid contactId");
        if (userId is null && marksRead) return Refusal("User ID is required to mark as read");
        if (userId?.StartsWith("usr_", StringComparison.Ordinal) == false) return Refusal("Invalid userId");
        if (userId is not null && !IsInTeam(userId)) return Refusal("User not in team");

        if (marksRead) _markedRead[(contactId, userId!)] = true;
        var skip = request.Number("skip", fallback: 0, least: 0);
        var limit = Limit(request);
        // Asked by items, answered in pages.
        return LemlistAnswers.Page(
            conversation.Activities.Skip(skip).Take(limit).Select(activity => LemlistAnswers.Activity(activity, data.TeamId, contactId)),
            conversation.Activities.Count,
            (skip / limit) + 1,
            limit);
    }

    private static Answer Refusal(string text) => Answer.Text(400, text);

    private static int Limit(IncomingRequest request) => Math.Min(request.Number("limit", DefaultLimit, least: 1), LargestLimit);

    private bool IsInTeam(string userId) => data.Users.Any(user => user.Id == userId);

    private bool IsRead(LemlistConversation conversation, LemlistMember member) =>
        member.Read || _markedRead.ContainsKey((conversation.ContactId, member.User.Id));
}
