namespace UnifiedInbox.Testing;

internal static class RetryPromises
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(10);

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "A failing vendor is Unavailable after at most three requests", FailureAsync,
            "Send every call once: the transport repeats it."),
        new(
            "A broken connection is Unavailable after at most three requests", BrokenConnectionAsync,
            "Send every call once: the transport repeats it."),
        new(
            "A vendor that never answers is Unavailable after at most three requests", SilenceAsync,
            "Send every call once and set no time-out of your own: the transport has them."),
        new(
            "A short failure is overcome", RecoveryAsync,
            "Build a fresh request in VendorCall.CreateRequest every time it is called, and let Authorize bear being called again."),
        new(
            "Retry-After is waited for, never asked early", RetryAfterAsync,
            "Build a fresh request in VendorCall.CreateRequest every time it is called; the transport reads Retry-After."),
        new(
            "A Retry-After beyond the call's time is a RateLimitedFault at once", LongRetryAfterAsync,
            "Return the transport's fault as it is."),
        new(
            "The rate windows of the options are kept", RateWindowsAsync,
            "Pass `options.RateWindows ?? DocumentedWindows` to the transport."),
    ];

    private static async Task FailureAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var status in new[] { 500, 502, 503, 504 })
        {
            await ExpectUnavailableAsync(subject, (_, _, _) => Task.FromResult(Answers.Status(status)), $"answered {status}", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task BrokenConnectionAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        await ExpectUnavailableAsync(subject, static (_, _, _) => throw new HttpRequestException("refused"), "refused a connection", cancellationToken).ConfigureAwait(false);
        await ExpectUnavailableAsync(subject, static (_, _, _) => Task.FromResult(Answers.Body(new FailingBody())), "cut off in the body", cancellationToken).ConfigureAwait(false);
    }

    private static async Task ExpectUnavailableAsync(ConformanceSubject subject, VendorAnswer answer, string how, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject);
            bench.Vendor.AnswerWith(answer);
            Expect.Fault<UnavailableFault>(await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false), $"{reading.Name}, {how},");
            ExpectFewRequests(bench, reading);
        }
    }

    private static async Task SilenceAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject, new BenchSettings { UsualTimeouts = true });
            bench.Vendor.AnswerWith((_, _, token) => bench.Vendor.Hang(token));
            var fault = await EndOfSilentAsync(bench, reading.StartAsync(bench, cancellationToken), cancellationToken).ConfigureAwait(false);
            Expect.Fault<UnavailableFault>(fault, $"{reading.Name} without an answer");
            ExpectFewRequests(bench, reading);
        }
    }

    /// <summary>Lets time pass: a hanging request costs its time-out, and between two requests there is a back-off.</summary>
    private static async Task<InboxFault?> EndOfSilentAsync(Bench bench, Task<InboxFault?> call, CancellationToken cancellationToken)
    {
        var hangs = bench.Vendor.Hanging.WaitAsync(cancellationToken);
        while (!call.IsCompleted)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var backsOff = bench.Clock.WaitForTimerAsync(LongestBackOff, stop.Token);
            await Task.WhenAny(call, hangs, backsOff).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (hangs.IsCompleted)
            {
                bench.Clock.Advance(AttemptTimeout);
                hangs = bench.Vendor.Hanging.WaitAsync(cancellationToken);
            }
            else if (backsOff.IsCompleted)
            {
                bench.MoveTo(await backsOff.ConfigureAwait(false));
            }

            await stop.CancelAsync().ConfigureAwait(false);
        }

        return await call.ConfigureAwait(false);
    }

    private static async Task RecoveryAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject);
            bench.Vendor.AnswerWith((ask, place, _) => place == 0 ? Task.FromResult(Answers.Status(503)) : ask());
            var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
            Expect.That(fault is null, $"{reading.Name}, answered 503 once, ended in {Expect.Describe(fault)}");
        }
    }

    private static async Task RetryAfterAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var (status, seconds) in new[] { (429, 7), (503, 11) })
        {
            foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
            {
                using var bench = new Bench(subject);
                bench.Vendor.AnswerWith((ask, place, _) => place == 0 ? Task.FromResult(WaitFor(status, seconds)) : ask());
                var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
                Expect.That(fault is null, $"{reading.Name}, told by a {status} to wait {seconds} s, ended in {Expect.Describe(fault)}");
                var asked = bench.Vendor.Requests[0];
                var again = bench.Vendor.Requests.Skip(1).FirstOrDefault(request => request.Address == asked.Address);
                Expect.That(again is not null, $"{reading.Name} never asked again after a {status}");
                var waited = again.At - asked.At;
                Expect.That(waited >= TimeSpan.FromSeconds(seconds), $"{reading.Name}, told by a {status} to wait {seconds} s, asked again after {waited.TotalSeconds} s", $"at least {seconds} s");
            }
        }
    }

    private static async Task LongRetryAfterAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject);
            bench.Vendor.AnswerWith(static () => WaitFor(429, 86_400));
            var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
            Expect.Fault<RateLimitedFault>(fault, $"{reading.Name}, told to wait a day,");
            Expect.That(fault!.RetryAfter >= TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1), $"{reading.Name}, told to wait a day, says {fault.RetryAfter}");
            Expect.That(bench.Vendor.MostRequestsForOneAddress == 1, $"{reading.Name}, told to wait a day, asked again");
        }
    }

    private static async Task RateWindowsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        var window = TimeSpan.FromSeconds(30);
        using var bench = new Bench(subject, new BenchSettings { RateWindows = [new(2, window)] });
        for (var call = 0; call < 3; call++)
        {
            await bench.PageAsync(cancellationToken).ConfigureAwait(false);
        }

        var arrivals = bench.Vendor.Requests.Select(request => request.At).ToList();
        Expect.That(arrivals[2] - arrivals[0] >= window, $"three requests within {(arrivals[2] - arrivals[0]).TotalSeconds} s where two a {window.TotalSeconds} s are allowed");
    }

    private static HttpResponseMessage WaitFor(int status, int seconds) =>
        Answers.Status(status, headers: ("Retry-After", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static void ExpectFewRequests(Bench bench, Reading reading)
    {
        var most = bench.Vendor.MostRequestsForOneAddress;
        Expect.That(most is >= 1 and <= MostAttempts, $"{reading.Name} made {most} requests for one address", $"from 1 to {MostAttempts}");
    }
}
