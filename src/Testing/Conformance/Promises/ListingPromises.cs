namespace UnifiedInbox.Testing;

internal static class ListingPromises
{
    internal static IEnumerable<Promise> All { get; } =
    [
        new("Every listed conversation belongs to the account", BelongsAsync),
        new("Every listed id survives its text form", SurvivesTextAsync),
        new("A walk meets every conversation of the vendor once, whatever the page size", MeetsAllOnceAsync),
        new("The last page has no next cursor", EndsAsync),
        new("Twenty calls at once are twenty times the same page", BearsConcurrencyAsync),
        new("Raw JSON is kept when it is asked for, and only then", KeepsRawAsync),
    ];

    internal static IEnumerable<Promise> NewestFirst { get; } =
    [
        new("A list that calls itself newest first is", IsNewestFirstAsync),
    ];

    private static async Task BelongsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var page = await bench.PageAsync(cancellationToken).ConfigureAwait(false);
        Expect.That(page.Items.Count > 0, "the first page is empty");
        Expect.That(bench.Provider.Account.Name == Bench.AccountName, $"the account calls itself {bench.Provider.Account}");
        Expect.That(page.Items.All(item => item.Id.Account == bench.Provider.Account), "a conversation has an id of another account");
    }

    private static async Task SurvivesTextAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        foreach (var item in (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items)
        {
            Expect.That(ConversationId.TryParse(item.Id.ToString(), null, out var parsed) && parsed == item.Id, $"{item.Id} is not what its text parses to");
        }
    }

    private static async Task MeetsAllOnceAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var size in PageSizes.All)
        {
            using var bench = new Bench(subject);
            var walk = await Walk.ConversationsAsync(bench, cancellationToken, size).ConfigureAwait(false);
            var met = walk.Items.Select(item => item.Id).Distinct().Count();
            Expect.That(met == walk.Items.Count, $"{walk.Items.Count - met} repeated of {walk.Items.Count} {PageSizes.Describe(size)}");
            Expect.That(met == subject.Conversations, $"{met} conversations of {subject.Conversations} {PageSizes.Describe(size)}");
            Expect.That(walk.Pages.All(page => page.Skipped.Count == 0), $"skipped elements {PageSizes.Describe(size)}");
        }
    }

    private static async Task EndsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var size in PageSizes.All)
        {
            using var bench = new Bench(subject);
            var walk = await Walk.ConversationsAsync(bench, cancellationToken, size).ConfigureAwait(false);
            Expect.That(walk.HasEnded, $"a next cursor after {walk.Pages.Count} pages {PageSizes.Describe(size)}");
        }
    }

    private static async Task BearsConcurrencyAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var calls = Enumerable.Range(0, 20).Select(_ => Task.Run(() => bench.PageAsync(cancellationToken), cancellationToken)).ToList();
        var pages = await Task.WhenAll(calls).ConfigureAwait(false);
        foreach (var page in pages)
        {
            Expect.That(page.Items.Select(item => item.Id).SequenceEqual(pages[0].Items.Select(item => item.Id)), "two of the pages differ");
        }
    }

    private static async Task KeepsRawAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var retention in new[] { RawRetention.None, RawRetention.Full })
        {
            using var bench = new Bench(subject, new BenchSettings { RawRetention = retention });
            var page = await bench.PageAsync(cancellationToken).ConfigureAwait(false);
            Expect.That(page.Items.All(item => item.Raw.IsEmpty == (retention == RawRetention.None)), $"a conversation with {nameof(RawRetention)}.{retention} has Raw {page.Items[0].Raw}");
        }
    }

    private static async Task IsNewestFirstAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var walk = await Walk.ConversationsAsync(bench, cancellationToken, PageSizes.Small).ConfigureAwait(false);
        var times = walk.Items.Select(item => item.LastActivityAt).OfType<DateTimeOffset>().ToList();
        Expect.That(times.SequenceEqual(times.OrderDescending()), "a conversation comes after an older one");
    }
}
