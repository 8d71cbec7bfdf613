using System.Globalization;
using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging.Crowds;

/// <summary>One of many accounts.</summary>
internal sealed class CrowdLister : IConversationLister
{
    private readonly Crowd crowd;
    private readonly Func<string, Page<Conversation>> pages;
    private int pagesRequested;
    private int latestWalk;

    public CrowdLister(Crowd crowd, int place, int rows)
    {
        this.crowd = crowd;
        var name = place.ToString("000", CultureInfo.InvariantCulture);
        Account = Sample.Account(name);
        Rows = [.. Enumerable.Range(0, rows).Select(row => Sample.Row(name, $"{name}-{row}", -(row * Crowd.Accounts) - place))];
        pages = Paging.ByToken(Rows, Crowd.VendorPage);
    }

    public AccountKey Account { get; }

    public IReadOnlyList<Conversation> Rows { get; }

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits { get; } = new(Crowd.VendorPage, null);

    public bool Hangs { get; set; }

    public int Yielded { get; set; }

    /// <summary>The closing re-read, which asks for the top again, does not count.</summary>
    public int PagesAhead => pagesRequested - ((Yielded + Crowd.VendorPage - 1) / Crowd.VendorPage);

    public static int PlaceOf(AccountKey account) => int.Parse(account.Name, CultureInfo.InvariantCulture);

    public async Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        var isFirstPage = crowd.Begin(ref latestWalk, cancellationToken) && page.Cursor is null;
        pagesRequested += isFirstPage || page.Cursor is not null ? 1 : 0;
        var rows = 0;
        try
        {
            var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = cancellationToken.UnsafeRegister((_, token) => StopRunning(answered.TrySetCanceled(token)), null);
            await using var timer = crowd.Clock.CreateTimer(
                _ => StopRunning(answered.TrySetResult()), null, Hangs ? Timeout.InfiniteTimeSpan : crowd.Latency, Timeout.InfiniteTimeSpan);
            crowd.NoteRunning();
            await answered.Task;
            if (isFirstPage) crowd.NoteFirstPage();
            var answer = pages(page.Cursor?.Value ?? "");
            rows = isFirstPage || page.Cursor is not null ? answer.Items.Count : 0;
            return answer;
        }
        finally
        {
            crowd.End(rows);
        }

        void StopRunning(bool hasStopped)
        {
            if (hasStopped) crowd.NoteStopped();
        }
    }
}
