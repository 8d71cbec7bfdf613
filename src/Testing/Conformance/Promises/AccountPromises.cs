namespace UnifiedInbox.Testing;

internal static class AccountPromises
{
    private const string BaseUrl = "https://vendor.example/some/path";

    internal static IEnumerable<Promise> All { get; } =
    [
        new("What the account says it can do, it does", KeepsItsWordAsync),
        new("Every request starts with the base URL of the options, its path included", StaysAtItsBaseAsync),
        new("After disposal every call is an ObjectDisposedException without a request", EndsWithItsFactoryAsync),
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

    private static async Task EndsWithItsFactoryAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject);
            bench.DisposeFactory();
            try
            {
                var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
                throw new UnmetExpectation($"{reading.Name} ended in {Expect.Describe(fault)}");
            }
            catch (ObjectDisposedException)
            {
                Expect.That(bench.Vendor.Requests.Count == 0, $"{reading.Name} made a request");
            }
        }
    }
}
