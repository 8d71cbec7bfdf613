namespace UnifiedInbox.Testing;

internal static class FilterPromises
{
    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "A filter is obeyed by the vendor or left to the reader, the page says which, and nothing that matches is lost", IsNeverIgnoredAsync,
            "Let FilterWork.Of say who filters, and claim only what the request really asked the vendor for."),
    ];

    private static async Task IsNeverIgnoredAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var all = await Walk.ConversationsAsync(bench, cancellationToken, PageSizes.Small).ConfigureAwait(false);
        Expect.That(all.Pages.All(page => page.FilterApplied == FilterApplied.None), "a page without a filter says that one was applied");
        foreach (var (name, query) in Queries(all.Items))
        {
            var walk = await Walk.ConversationsAsync(bench, cancellationToken, PageSizes.Small, query).ConfigureAwait(false);
            foreach (var page in walk.Pages)
            {
                Expect.That(page.FilterApplied != FilterApplied.None, $"a page says that the filter {name} was not applied by anyone");
                Expect.That(page.FilterApplied == FilterApplied.Local || page.Items.All(query.Matches), $"a page calls {name} the vendor's work and holds an item that does not match");
            }

            Expect.SameItems(
                all.Items.Where(Surely).Select(item => item.Id), walk.Items.Where(Surely).Select(item => item.Id), $"what matches {name}");

            bool Surely(Conversation item) => query.Matches(item) && !IsInDoubt(item, query);
        }
    }

    /// <summary>An item that does not say passes the filter here; a vendor that filters, all of it or a part, may know better.</summary>
    private static bool IsInDoubt(Conversation item, ConversationQuery query) =>
        (query.Unread && item.IsRead is null) || (query.Since is not null && item.LastActivityAt is null);

    private static IEnumerable<(string Name, ConversationQuery Query)> Queries(IReadOnlyList<Conversation> all)
    {
        yield return ("Unread", new ConversationQuery { Unread = true });
        if (all.SelectMany(item => item.Channels).Distinct().LastOrDefault() is { IsKnown: true } channel)
        {
            yield return ($"Channels = {channel}", new ConversationQuery { Channels = [channel] });
            yield return ("Unread with Channels", new ConversationQuery { Unread = true, Channels = [channel] });
        }

        if (all.Select(item => item.LastActivityAt).Order().ElementAt(all.Count / 2) is { } middle)
        {
            yield return ("Since", new ConversationQuery { Since = middle });
        }
    }
}
