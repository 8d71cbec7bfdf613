namespace UnifiedInbox.Testing;

internal static class ReadOnlyPromises
{
    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "Reading changes nothing at the vendor", ChangesNothingAsync,
            "Use GET, and leave out every parameter that marks as read."),
    ];

    private static async Task ChangesNothingAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var before = await StateAsync(bench, cancellationToken).ConfigureAwait(false);
        foreach (var (id, _, _) in before)
        {
            foreach (var reading in Reading.Inside(bench.Provider, id))
            {
                await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
            }
        }

        Expect.SameItems(before, await StateAsync(bench, cancellationToken).ConfigureAwait(false), "the list after reading every conversation");
        foreach (var request in bench.Vendor.Requests)
        {
            Expect.That(request.Method == HttpMethod.Get, $"a {request.Method} request");
            Expect.That(!AsksToMark(request.Address), $"a request that asks to mark as read ({request.Address.AbsolutePath})");
        }
    }

    /// <summary>lemlist marks a conversation as read by a GET ("Get Contact Messages", <c>markAsRead</c>).</summary>
    private static bool AsksToMark(Uri address) =>
        address.Query.Contains("markAsRead", StringComparison.OrdinalIgnoreCase) && !address.Query.Contains("markAsRead=false", StringComparison.OrdinalIgnoreCase);

    private static async Task<List<(ConversationId Id, bool? IsRead, int? Unread)>> StateAsync(Bench bench, CancellationToken cancellationToken) =>
        [.. (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items.Select(item => (item.Id, item.IsRead, item.UnreadCount))];
}
