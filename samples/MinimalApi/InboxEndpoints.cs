using System.IO.Pipelines;

namespace UnifiedInbox.Samples;

/// <summary>The unified inbox over HTTP, one JSON object a line. The token of each call ends when its client leaves, and so does the reading.</summary>
internal sealed class InboxEndpoints(IUnifiedInbox inbox, bool sandbox)
{
    /// <summary>
    /// Streams the list, page after page. Every page ends with a line that tells how each account stands and has the cursor to go on from, so a client may stop
    /// at any line and come back with <c>?cursor=</c> and the same filters.
    /// </summary>
    public async Task ListAsync(
        HttpResponse response, AccountKey[] account, CancellationToken gone, bool unread = false, string? cursor = null, int pageSize = 20, int pages = int.MaxValue)
    {
        var query = new ConversationQuery { Accounts = account is [] ? null : account, Unread = unread };
        var start = cursor is null ? inbox.Conversations(query) : inbox.Resume(cursor, query);
        if (!start.TryGetValue(out var stream, out var refused))
        {
            await FaultAsync(response, refused, gone);
            return;
        }

        var told = new HashSet<AccountKey>();
        var lines = Begin(response);
        await foreach (var page in stream.AsPages(pageSize).Take(pages).WithCancellation(gone))
        {
            foreach (var conversation in page.Items)
                InboxJson.WriteLine(lines, conversation);
            foreach (var skipped in page.Outcomes.SelectMany(outcome => outcome.Skipped))
                InboxJson.WriteLine(lines, skipped);
            foreach (var outcome in page.Outcomes.Where(outcome => outcome.Fault is not null && told.Add(outcome.Account)))
                InboxJson.WriteLine(lines, outcome.Fault!);
            InboxJson.WritePageLine(lines, page, sandbox);
            await lines.FlushAsync(gone);
        }
    }

    /// <summary>One thread: its messages and its scheduled replies, oldest first.</summary>
    public async Task ThreadAsync(HttpResponse response, ConversationId id, CancellationToken gone)
    {
        if (!(await inbox.GetThreadAsync(id, gone)).TryGetValue(out var thread, out var fault))
        {
            await FaultAsync(response, fault, gone);
            return;
        }

        var lines = Begin(response);
        if (thread.Conversation is not null)
            InboxJson.WriteLine(lines, thread.Conversation);
        foreach (var message in thread.Messages)
            InboxJson.WriteLine(lines, message);
        foreach (var reply in thread.ScheduledReplies)
            InboxJson.WriteLine(lines, reply);
        foreach (var skipped in thread.Skipped)
            InboxJson.WriteLine(lines, skipped);
        if (thread.Fault is not null)
            InboxJson.WriteLine(lines, thread.Fault);
        InboxJson.WriteThreadLine(lines, thread.Id, thread.Completeness, sandbox);
        await lines.FlushAsync(gone);
    }

    private static PipeWriter Begin(HttpResponse response)
    {
        response.ContentType = "application/jsonl; charset=utf-8";
        return response.BodyWriter;
    }

    private static async Task FaultAsync(HttpResponse response, InboxFault fault, CancellationToken gone)
    {
        response.StatusCode = fault.Match(
            authentication: _ => StatusCodes.Status502BadGateway,
            notFound: _ => StatusCodes.Status404NotFound,
            rateLimited: _ => StatusCodes.Status503ServiceUnavailable,
            rejected: _ => StatusCodes.Status502BadGateway,
            unavailable: _ => StatusCodes.Status503ServiceUnavailable,
            malformed: _ => StatusCodes.Status502BadGateway,
            unsupported: _ => StatusCodes.Status501NotImplemented,
            cursor: _ => StatusCodes.Status400BadRequest);
        if (fault.RetryAfter is { } wait)
            response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        var lines = Begin(response);
        InboxJson.WriteLine(lines, fault);
        await lines.FlushAsync(gone);
    }
}
