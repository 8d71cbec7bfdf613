using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests;

/// <summary>Short ways to make an inbox over fakes and to read its streams.</summary>
internal static class Inbox
{
    public static UnifiedInboxClient Of(params IEnumerable<IInboxProvider> providers) => With(new UnifiedInboxOptions(), TimeProvider.System, providers);

    public static UnifiedInboxClient With(UnifiedInboxOptions options, TimeProvider time, params IEnumerable<IInboxProvider> providers) =>
        new([.. providers], options, time, new Dictionary<AccountKey, UnifiedInbox.Transport.AccountRuntime>());

    /// <summary>An item as its id, an outcome as its account and state.</summary>
    public static string Text(OneOf<Conversation, AccountOutcome> entry) =>
        entry.TryGetValue(out var conversation, out var outcome) ? conversation.Id.Value : Text(outcome);

    public static string Text(AccountOutcome outcome) =>
        $"{outcome.Account.Name}:{outcome.Completeness.State}{(outcome.Completeness.Reason is { } reason ? $"({reason})" : "")}";

    public static async Task<string> ReadAsync(InboxStream<Conversation> stream) =>
        string.Join(' ', await stream.Select(Text).ToListAsync());

    public static async Task<List<string>> IdsAsync(InboxStream<Conversation> stream) =>
        await stream.Where(entry => entry.IsT0).Select(Text).ToListAsync();

    public static List<string> Ids(IEnumerable<MergedPage<Conversation>> pages) =>
        [.. pages.SelectMany(page => page.Items).Select(item => item.Id.Value)];

    public static string Ids(MergedPage<Conversation> page) => string.Join(' ', page.Items.Select(item => item.Id.Value));

    public static string Outcomes(MergedPage<Conversation> page) => string.Join(' ', page.Outcomes.Select(Text));

    public static InboxStream<Conversation> Resume(IUnifiedInbox inbox, string cursor, ConversationQuery? query = null) =>
        inbox.Resume(cursor, query).OrThrow();

    /// <summary>The page and those after it, each read by a resume of its own.</summary>
    public static async Task<List<MergedPage<Conversation>>> OnePagePerResumeAsync(IUnifiedInbox inbox, MergedPage<Conversation> page, int pageSize)
    {
        List<MergedPage<Conversation>> pages = [page];
        while (pages[^1].Cursor is { } cursor)
        {
            pages.Add(await Resume(inbox, cursor).AsPages(pageSize).FirstAsync());
            Assert.That(pages, Has.Count.LessThan(1000), "the walk goes round in circles");
        }

        return pages;
    }
}
