namespace UnifiedInbox.Testing;

internal static class IdPromises
{
    /// <summary>What an id may hold, and no request path should.</summary>
    private static readonly string[] Hostile = ["a b", "a:b", "a;b", "a&b=c", "a@b", "a+b", "~ü", "😀", new('a', 200)];

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "An unknown conversation is NotFound", IsNotFoundAsync,
            "Set VendorError.IsNotFound in ReadError for the code or the words this vendor has for it."),
        new(
            "An id no vendor has is an ArgumentException before any request", IsRefusedAsync,
            "Pass the id through PathSegment.Require before the request is built."),
    ];

    private static async Task IsNotFoundAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var known = (await Walk.ConversationsAsync(bench, cancellationToken).ConfigureAwait(false)).Items.Select(item => item.Id.Value).ToHashSet(StringComparer.Ordinal);
        var unknown = "0123456789abcdefghijklmnopqrstuvwxyz"
            .Select(last => known.First()[..^1] + last)
            .First(value => !known.Contains(value));
        foreach (var reading in Reading.Inside(bench.Provider, new ConversationId(bench.Provider.Account, unknown)))
        {
            Expect.Fault<NotFoundFault>(await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false), $"{reading.Name} of the unknown {unknown}");
        }
    }

    private static async Task IsRefusedAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        foreach (var id in Hostile.Select(value => new ConversationId(bench.Provider.Account, value)).Append(default))
        {
            foreach (var reading in Reading.Inside(bench.Provider, id))
            {
                Expect.That(await IsArgumentExceptionAsync(reading, bench, cancellationToken).ConfigureAwait(false), $"{reading.Name} took the id '{id}'");
                Expect.That(bench.Vendor.Requests.Count == 0, $"{reading.Name} of '{id}' made a request");
            }
        }
    }

    private static async Task<bool> IsArgumentExceptionAsync(Reading reading, Bench bench, CancellationToken cancellationToken)
    {
        try
        {
            await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
