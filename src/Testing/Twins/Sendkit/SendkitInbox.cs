using System.Globalization;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The read calls, once the caller is known. Sort order, default and largest limit are not published; newest first, 20 and 100 here.</summary>
internal sealed class SendkitInbox(SendkitChanges inbox, SendkitTwinOptions options)
{
    private const int DefaultLimit = 20;
    private const int LargestLimit = 100;
    // Conversation ids begin with the digits of a Unix time, so none begins with this.
    private const char EmptyPageMark = 'e';
    private readonly SendkitAnswers answers = new(options.PageNumbers);

    private static Answer NotFound => SendkitAnswers.Error(404, "Not Found", "The requested resource was not found");

    public Answer One(string id) => inbox.Find(id) is { } found ? SendkitAnswers.Success(answers.Detail(found)) : NotFound;

    /// <summary>The index counts through the conversation.</summary>
    public Answer Attachment(string id, string index) =>
        inbox.Find(id)?.Messages.SelectMany(message => message.Attachments)
            .FirstOrDefault(attachment => attachment.Index?.ToString(CultureInfo.InvariantCulture) == index) is { } file
            ? TwinFile.Of(file.FileName, file.ContentType, file.Size)
            : NotFound;

    public Answer List(IncomingRequest request)
    {
        if (request.Parameter("status") is not (null or "unread")) return BadRequest("status must be unread");
        inbox.LetTimePass();
        var matches = inbox.Conversations.Where(conversation => Matches(conversation, request)).ToList();
        var limit = Math.Min(request.Number("limit", DefaultLimit, least: 1), LargestLimit);
        return options.PageNumbers
            ? ByNumber(matches, limit, request.Number("page", fallback: 1, least: 1))
            : ByCursor(matches, limit, request.Parameter("cursor"));
    }

    private static Answer BadRequest(string message) => SendkitAnswers.Error(400, "Bad Request", message);

    private static bool Matches(SendkitConversation conversation, IncomingRequest request) =>
        (request.Parameter("status") is null || conversation.Unread > 0)
        && (request.Parameter("tag") is not { } tag || conversation.AiTag == tag)
        && (request.Parameter("campaign_id") is not { } campaign || conversation.Campaign.Id == campaign)
        && (request.Parameter("search") is not { } text || Mentions(conversation.Lead, text));

    private static bool Mentions(SendkitLead lead, string text) =>
        $"{lead.Email} {lead.FirstName} {lead.LastName}".Contains(text, StringComparison.OrdinalIgnoreCase);

    private Answer ByNumber(List<SendkitConversation> matches, int limit, int page) =>
        SendkitAnswers.Success(Rows(matches.Skip((int)Math.Min((page - 1L) * limit, int.MaxValue)).Take(limit)), new JsonObject
        {
            ["total"] = matches.Count,
            ["page"] = page,
            ["limit"] = limit,
            ["pages"] = (matches.Count + limit - 1) / limit,
        });

    // A cursor is the id of the last conversation of the page before, wherever that is by now; filters must stay the same between pages.
    private Answer ByCursor(List<SendkitConversation> matches, int limit, string? cursor)
    {
        if (options.EmptyMiddlePage && cursor?[0] == EmptyPageMark)
            return Unmarked(matches, cursor) is { } real ? Page([], matches.Count, limit, real) : BadRequest("Invalid cursor");
        var start = 0;
        if (cursor is not null)
        {
            var last = matches.FindIndex(conversation => conversation.Id == cursor);
            if (last < 0) return BadRequest("Invalid cursor");
            start = last + 1;
        }

        var rows = matches.Skip(start).Take(limit).ToList();
        var more = start + rows.Count < matches.Count;
        var next = more ? rows[^1].Id : null;
        if (next is not null && cursor is null && options.EmptyMiddlePage) next = EmptyPageMark + next[1..];
        return Page(rows, matches.Count, limit, next);
    }

    private static string? Unmarked(List<SendkitConversation> matches, string cursor) =>
        matches.Find(conversation => conversation.Id.AsSpan(1).SequenceEqual(cursor.AsSpan(1)))?.Id;

    private Answer Page(IEnumerable<SendkitConversation> rows, int total, int limit, string? next) =>
        SendkitAnswers.Success(Rows(rows), new JsonObject
        {
            ["limit"] = limit,
            ["total"] = total,
            ["hasMore"] = next is not null,
            ["nextCursor"] = next,
        });

    private JsonArray Rows(IEnumerable<SendkitConversation> rows) => rows.ToJsonArray(answers.Row);
}
