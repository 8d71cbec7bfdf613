namespace UnifiedInbox.Testing;

internal static class ListingPromises
{
    private const int Company = 20;

    internal static IEnumerable<Promise> All { get; } =
    [
        new("Every listed id belongs to the account and survives its text form", HaveOwnIdsAsync),
        new("A walk meets every conversation of the vendor once, whatever the page size", MeetsAllOnceAsync),
        new("The last page has no next cursor", EndsAsync),
        new("Twenty calls run beside each other, and each gets the page it asked for", BearsCompanyAsync),
        new("Raw JSON is kept when it is asked for, and only then", KeepsRawAsync),
    ];

    internal static IEnumerable<Promise> NewestFirst { get; } =
    [
        new("A list that calls itself newest first is", IsNewestFirstAsync),
    ];

    private static async Task HaveOwnIdsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        Expect.That(bench.Provider.Account.Name == Bench.AccountName, $"the account calls itself {bench.Provider.Account}");
        var page = await bench.PageAsync(cancellationToken).ConfigureAwait(false);
        Expect.That(page.Items.Count > 0, "the first page is empty");
        foreach (var id in page.Items.Select(item => item.Id))
        {
            Expect.That(id.Account == bench.Provider.Account, $"'{id}' in the list of {bench.Provider.Account}");
            Expect.That(ConversationId.TryParse(id.ToString(), null, out var parsed) && parsed == id, $"'{id}' is not what its text parses to");
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

    /// <summary>The vendor answers nobody before all have asked.</summary>
    private static async Task BearsCompanyAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var whole = await bench.PageAsync(cancellationToken).ConfigureAwait(false);
        var small = await bench.PageAsync(cancellationToken, size: PageSizes.Small).ConfigureAwait(false);
        var allAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Vendor.AnswerWith(async (ask, place, token) =>
        {
            if (place == Company - 1)
            {
                allAsked.SetResult();
            }

            await allAsked.Task.WaitAsync(token).ConfigureAwait(false);
            return await ask().ConfigureAwait(false);
        });

        var calls = Enumerable.Range(0, Company)
            .Select(place => Task.Run(() => bench.PageAsync(cancellationToken, size: place % 2 == 0 ? null : PageSizes.Small), cancellationToken)).ToList();
        var pages = await Task.WhenAll(calls).ConfigureAwait(false);
        for (var place = 0; place < Company; place++)
        {
            Expect.SameItems(
                (place % 2 == 0 ? whole : small).Items.Select(item => item.Id), pages[place].Items.Select(item => item.Id), "a page among twenty, against the page read alone");
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
