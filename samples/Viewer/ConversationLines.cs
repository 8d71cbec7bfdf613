namespace UnifiedInbox.Samples.Viewer;

/// <summary>One page of the merged list as JSON lines, each sent as soon as it is known: the accounts, their conversations, faults, and how every account stands.</summary>
internal sealed class ConversationLines(IUnifiedInbox inbox, HttpResponse response, bool isSandbox)
{
    private const int PageSize = 40;

    public async Task WriteAsync(ConversationQuery query, string? cursor, CancellationToken cancellationToken)
    {
        response.ContentType = "application/x-ndjson; charset=utf-8";
        var lines = response.BodyWriter;
        foreach (var account in inbox.Accounts) InboxJson.WriteLine(lines, account);
        await lines.FlushAsync(cancellationToken);

        InboxStream<Conversation>? stream = inbox.Conversations(query);
        if (cursor is not null && !inbox.Resume(cursor, query).TryGetValue(out stream, out var unreadable))
        {
            InboxJson.WriteLine(lines, unreadable);
            return;
        }

        await foreach (var page in stream.AsPages(PageSize).WithCancellation(cancellationToken))
        {
            foreach (var conversation in page.Items) InboxJson.WriteLine(lines, conversation);
            foreach (var item in page.Outcomes.SelectMany(outcome => outcome.Skipped)) InboxJson.WriteLine(lines, item);
            foreach (var fault in page.Outcomes.Select(outcome => outcome.Fault).OfType<InboxFault>()) InboxJson.WriteLine(lines, fault);
            InboxJson.WritePageLine(lines, page, isSandbox);
            await lines.FlushAsync(cancellationToken);

            // A page that is not full ends the walk or its closing re-read, and what follows is short.
            if (page.Items.Count == PageSize) return;
        }
    }
}
