using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

internal static class ListingPromises
{
    private const int Company = 20;

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "Every listed id belongs to the account and survives its text form", HaveOwnIdsAsync,
            "Make ids of context.Account and the vendor's own id."),
        new(
            "A walk meets every conversation of the vendor once, whatever the page size", MeetsAllOnceAsync,
            "Take the next cursor from the answer and not from how many elements came; a short or empty page may not be the last."),
        new(
            "The last page has no next cursor", EndsAsync,
            "Return a page whose Next is null when the vendor says that nothing follows."),
        new(
            "Pages that say where they lie by count join up, and agree on the count", JoinUpAsync,
            "Make the Extent of the answer's own figures with PageExtent.OfPage or PageExtent.At, or leave it out where the vendor gives no count."),
        new(
            "Twenty calls run beside each other, and each gets the page it asked for", BearsCompanyAsync,
            "Keep no state of a call in fields: everything belongs into locals or into the cursor."),
        new(
            "Raw JSON is kept when it is asked for, and only then", KeepsRawAsync,
            "Map Raw from `from.Raw`, which Reply.Map fills as the options ask."),
    ];

    internal static IEnumerable<Promise> NewestFirst { get; } =
    [
        new(
            "A list that calls itself newest first is", IsNewestFirstAsync,
            "Map LastActivityAt from the field the vendor sorts by, or say ListOrder.Undocumented."),
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
            Expect.That(met == walk.Items.Count, $"{walk.Items.Count - met} repeated of {walk.Items.Count} {PageSizes.Describe(size)}", "each once");
            Expect.That(met == subject.Conversations, $"{met} conversations of {subject.Conversations} {PageSizes.Describe(size)}", $"{subject.Conversations}, as the subject says");
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

    private static async Task JoinUpAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var size in PageSizes.All)
        {
            using var bench = new Bench(subject);
            var walk = await Walk.ConversationsAsync(bench, cancellationToken, size).ConfigureAwait(false);
            PageExtent? before = null;
            foreach (var page in walk.Pages)
            {
                if (page.Extent is { } extent)
                {
                    var expected = (Start: before?.End ?? (page == walk.Pages[0] ? 0 : extent.Start), Elements: page.Items.Count + page.Skipped.Count, Total: subject.Conversations);
                    Expect.That(
                        (extent.Start, (int)(extent.End - extent.Start), (int)extent.Total) == expected,
                        $"a page from {extent.Start} to {extent.End} of {extent.Total} {PageSizes.Describe(size)}",
                        $"from {expected.Start} to {expected.Start + expected.Elements} of {expected.Total}");
                }

                before = page.Extent;
            }
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
