namespace UnifiedInbox.Testing;

internal static class FaultPromises
{
    private const string OtherHost = "elsewhere.example";

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "A wrong key is an AuthenticationFault and is not tried twice", WrongKeyAsync,
            "Leave a 401 to the transport; ReadError only says what else the answer tells."),
        new(
            "A refusal is the fault its status stands for and is not tried twice", RefusalsAsync,
            "Leave the status to the transport; set VendorError.IsNotFound only for the vendor's own words for it, and do not repeat a call."),
        new(
            "A redirect is a RejectedFault and is never followed", RedirectsAsync,
            "Send everything by the transport, which follows none."),
        new(
            "An answer that is not the documented JSON is a MalformedFault", MalformedAsync,
            "Mark the envelope's list as required ([JsonRequired]), so that an answer without it is none instead of an empty page."),
    ];

    private static async Task WrongKeyAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        var wrong = subject.Secret[..^1] + (subject.Secret[^1] == '0' ? '1' : '0');
        await ForEachReadingAsync(subject, new BenchSettings { Secret = wrong }, null, static (bench, what, fault) =>
        {
            Expect.Fault<AuthenticationFault>(fault, $"{what} with a wrong key");
            ExpectOnce(bench, what);
        }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RefusalsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var (status, type) in new[]
        {
            (403, typeof(AuthenticationFault)), (404, typeof(NotFoundFault)), (405, typeof(RejectedFault)),
            (409, typeof(RejectedFault)), (422, typeof(RejectedFault)),
        })
        {
            await ForEachReadingAsync(subject, null, () => Answers.Status(status), (bench, what, fault) =>
            {
                Expect.That(fault?.GetType() == type, $"{what}, answered {status}, ended in {Expect.Describe(fault)}", type.Name);
                Expect.That(fault.Context.Status == status, $"{what}, answered {status}, says the status {fault.Context.Status}");
                Expect.That(fault.Context.Account == bench.Provider.Account, $"{what}, answered {status}, names the account '{fault.Context.Account}'");
                ExpectOnce(bench, what);
            }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task RedirectsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            var redirect = () => Answers.Status(status, headers: ("Location", $"https://{OtherHost}/"));
            await ForEachReadingAsync(subject, null, redirect, (bench, what, fault) =>
            {
                Expect.That(bench.Vendor.Requests.All(request => request.Address.Host != OtherHost), $"{what} followed a {status} to another host");
                Expect.Fault<RejectedFault>(fault, $"{what}, answered {status},");
                ExpectOnce(bench, what);
            }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task MalformedAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var (body, mediaType) in new[]
        {
            ("<!DOCTYPE html><html><body>Maintenance</body></html>", "text/html"), ("<html>", "application/json"), ("", "application/json"),
            ("null", "application/json"), ("\"word\"", "application/json"), ("{\"", "application/json"),
        })
        {
            await ForEachReadingAsync(subject, null, () => Answers.Status(200, body, mediaType), (_, what, fault) =>
                Expect.Fault<MalformedFault>(fault, $"{what}, answered 200 with the body '{body}',"), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task ForEachReadingAsync(
        ConformanceSubject subject, BenchSettings? settings, Func<HttpResponseMessage>? answer, Action<Bench, string, InboxFault?> look, CancellationToken cancellationToken)
    {
        foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            using var bench = new Bench(subject, settings);
            if (answer is not null)
            {
                bench.Vendor.AnswerWith(answer);
            }

            look(bench, reading.Name, await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>A thread may take several calls, each of which is made once.</summary>
    private static void ExpectOnce(Bench bench, string what)
    {
        var most = bench.Vendor.MostRequestsForOneAddress;
        Expect.That(most == 1, $"{what} made {most} requests for one address", "one");
    }
}
