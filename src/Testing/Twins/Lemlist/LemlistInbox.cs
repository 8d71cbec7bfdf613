namespace UnifiedInbox.Testing;

/// <summary>The two read calls, once the caller is known.</summary>
internal sealed class LemlistInbox(LemlistChanges inbox, LemlistTeam team)
{
    // The example answers show ten a page; the largest page is not published.
    private const int DefaultLimit = 10;
    private const int LargestLimit = 100;

    public Answer List(IncomingRequest request)
    {
        if (request.Parameter("userId") is not { } userId) return Refusal("User ID is required");
        if (!IsInTeam(userId)) return Refusal("User not in team");

        inbox.LetTimePass();
        var page = request.Number("page", fallback: 1, least: 1);
        var limit = Limit(request);
        var mine = inbox.Conversations.Where(conversation => conversation.Members.Any(member => member.User.Id == userId)).ToList();
        var rows = mine.Skip((int)Math.Min((page - 1L) * limit, int.MaxValue)).Take(limit);
        return LemlistAnswers.Page(rows.Select(row => LemlistAnswers.Conversation(row, team.Id)), mine.Count, page, limit);
    }

    public Answer Messages(IncomingRequest request, string contactId)
    {
        var userId = request.Parameter("userId");
        var marksRead = request.Parameter("markAsRead") == "true";
        if (inbox.Find(contactId) is not { } conversation) return Refusal("Invalid contactId");
        if (userId is null && marksRead) return Refusal("User ID is required to mark as read");
        if (userId?.StartsWith("usr_", StringComparison.Ordinal) == false) return Refusal("Invalid userId");
        if (userId is not null && !IsInTeam(userId)) return Refusal("User not in team");

        if (marksRead) inbox.MarkRead(contactId, userId!);
        var skip = request.Number("skip", fallback: 0, least: 0);
        var limit = Limit(request);
        // Asked by items, answered in pages.
        return LemlistAnswers.Page(
            conversation.Activities.Skip(skip).Take(limit).Select(activity => LemlistAnswers.Activity(activity, team.Id, contactId)),
            conversation.Activities.Count,
            (skip / limit) + 1,
            limit);
    }

    private static Answer Refusal(string text) => Answer.Text(400, text);

    private static int Limit(IncomingRequest request) => Math.Min(request.Number("limit", DefaultLimit, least: 1), LargestLimit);

    private bool IsInTeam(string userId) => team.Users.Any(user => user.Id == userId);
}
