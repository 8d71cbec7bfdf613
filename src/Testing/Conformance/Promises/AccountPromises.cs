namespace UnifiedInbox.Testing;

internal static class AccountPromises
{
    private const string BaseUrl = "https://vendor.example/some/path";

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "What the account says it can do, it does", KeepsItsWordAsync,
            "Implement only the interfaces whose calls work, and let ListLimits.Size lie between 1 and ListLimits.Maximum."),
        new(
            "Every request starts with the base URL of the options, its path included", StaysAtItsBaseAsync,
            "Pass `options.BaseUrl ?? DefaultBaseUrl` to the transport and keep a request's resource relative, without a slash in front."),
        new(
            "A page is as large as the options say, where the vendor allows it", ObeysPageSizeAsync,
            "Let ListLimits.Size be `options.PageSize ?? DefaultPageSize`, and ask for as many where the page request names no size."),
        new(
            "After disposal every call is an ObjectDisposedException without a request", EndsWithItsFactoryAsync,
            "Send everything by the transport, and catch nothing that it throws."),
    ];

    private static async Task KeepsItsWordAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        var limits = bench.Lister.ListLimits;
        Expect.That(limits.Size >= 1 && !(limits.Size > limits.Maximum), $"page limits of {limits}");
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
            Expect.That(fault is null, $"{reading.Name} ended in {Expect.Describe(fault)}");
        }
    }

    private static async Task StaysAtItsBaseAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var baseUrl in new[] { BaseUrl, $"{BaseUrl}/" })
        {
            foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
            {
                using var bench = new Bench(subject, new BenchSettings { BaseUrl = baseUrl });
                bench.Vendor.AnswerWith(static () => Answers.Status(404));
                await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
                foreach (var request in bench.Vendor.Requests)
                {
                    Expect.That(request.Address.AbsoluteUri.StartsWith($"{BaseUrl}/", StringComparison.Ordinal), $"{reading.Name} asked {request.Address.GetLeftPart(UriPartial.Path)}");
                    Expect.That(!request.Address.AbsolutePath.Contains("//", StringComparison.Ordinal), $"{reading.Name} asked {request.Address.AbsolutePath}");
                }
            }
        }
    }

    private static async Task ObeysPageSizeAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject, new BenchSettings { PageSize = PageSizes.Small });
        Expect.That(bench.Lister.ListLimits.Size == PageSizes.Small, $"page limits of {bench.Lister.ListLimits}", $"a size of {PageSizes.Small}");
        var elements = (await bench.PageAsync(cancellationToken).ConfigureAwait(false)).Items.DistinctBy(item => item.Id).Count();
        Expect.That(elements <= PageSizes.Small, $"a page of {elements}", $"at most {PageSizes.Small}");
    }

    private static async Task EndsWithItsFactoryAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject);
            bench.DisposeFactory();
            try
            {
                var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
                throw new UnmetExpectation($"{reading.Name} ended in {Expect.Describe(fault)}", nameof(ObjectDisposedException));
            }
            catch (ObjectDisposedException)
            {
                Expect.That(bench.Vendor.Requests.Count == 0, $"{reading.Name} made a request");
            }
        }
    }
}
