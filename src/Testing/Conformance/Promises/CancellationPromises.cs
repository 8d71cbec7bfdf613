namespace UnifiedInbox.Testing;

internal static class CancellationPromises
{
    /// <summary>Of real time, and generous: machines that run tests are busy.</summary>
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(5);

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "Cancelling ends a call at once, wherever it waits, with the caller's own token", EndsAtOnceAsync,
            "Pass the caller's token to every call, and do not catch OperationCanceledException."),
        new(
            "A token cancelled beforehand makes no request", MakesNoRequestAsync,
            "Pass the caller's token to the transport, which looks at it first."),
    ];

    private static async Task EndsAtOnceAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        var readings = await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false);
        foreach (var (place, answer) in Places())
        {
            foreach (var reading in readings)
            {
                using var bench = new Bench(subject);
                bench.Vendor.AnswerWith((_, _, token) => answer(bench, token));
                using var caller = new CancellationTokenSource();
                var call = reading.StartAsync(bench, caller.Token);
                await bench.Vendor.Hanging.WaitAsync(cancellationToken).ConfigureAwait(false);
                await caller.CancelAsync().ConfigureAwait(false);
                await ExpectCancelledAsync(call, $"{reading.Name}, cancelled {place},", caller.Token, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static IEnumerable<(string Place, Func<Bench, CancellationToken, Task<HttpResponseMessage>> Answer)> Places() =>
    [
        ("while it waited for an answer", static (bench, token) => bench.Vendor.Hang(token)),
        ("while it waited for the rest of a body", static (bench, _) => Task.FromResult(Answers.Body(new FailingBody(bench.Vendor.Hang)))),
        ("while it waited for Retry-After", static (bench, _) =>
        {
            bench.Vendor.Hanging.Release();
            return Task.FromResult(Answers.Status(429, headers: ("Retry-After", "30")));
        }),
    ];

    private static async Task MakesNoRequestAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync().ConfigureAwait(false);
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject);
            await ExpectCancelledAsync(reading.StartAsync(bench, caller.Token), $"{reading.Name} with a cancelled token", caller.Token, cancellationToken).ConfigureAwait(false);
            Expect.That(bench.Vendor.Requests.Count == 0, $"{reading.Name} with a cancelled token made a request");
        }
    }

    private static async Task ExpectCancelledAsync(Task<InboxFault?> call, string what, CancellationToken callers, CancellationToken cancellationToken)
    {
        try
        {
            var fault = await call.WaitAsync(Promptly, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            throw new UnmetExpectation($"{what} ended in {Expect.Describe(fault)}", nameof(OperationCanceledException));
        }
        catch (TimeoutException)
        {
            throw new UnmetExpectation($"{what} still ran after {Promptly.TotalSeconds} s", "at once");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            Expect.That(e.CancellationToken == callers, $"{what} threw with another token than the caller's");
        }
    }
}
