namespace UnifiedInbox.Testing;

internal static class SecrecyPromises
{
    private const string Personal = "Zoe-Quill-77";

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "No secret and nothing the vendor wrote shows in faults, exceptions or the log", NothingShowsAsync,
            "Put the vendor's sentences into VendorError.Text only, its code into Code, and log nothing yourself."),
    ];

    private static async Task NothingShowsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        var echo = $"key {subject.Secret} of {Personal}";
        foreach (var (how, answer) in new (string, VendorAnswer)[]
        {
            ("answered 401", (_, _, _) => Task.FromResult(Answers.Status(401, echo, "text/plain"))),
            ("answered 422", (_, _, _) => Task.FromResult(Answers.Status(422, $$"""{"error":"{{echo}}","message":"{{echo}}"}"""))),
            ("answered 500", (_, _, _) => Task.FromResult(Answers.Status(500, echo))),
            ("answered with HTML", (_, _, _) => Task.FromResult(Answers.Status(200, $"<html>{echo}</html>", "text/html"))),
            ("refused a connection", (_, _, _) => throw new HttpRequestException(echo)),
            ("answered with strange elements", JsonSurgery.OnItems(items => items.Insert(0, echo))),
        })
        {
            foreach (var reading in await Reading.AllAsync(subject, cancellationToken).ConfigureAwait(false))
            {
                await ExpectSilenceAsync(subject, reading, answer, $"{reading.Name}, {how},", cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task ExpectSilenceAsync(
        ConformanceSubject subject, Reading reading, VendorAnswer answer, string what, CancellationToken cancellationToken)
    {
        using var bench = new Bench(subject);
        bench.Vendor.AnswerWith(answer);
        var said = $"{bench.Provider}";
        try
        {
            var fault = await reading.RunAsync(bench, cancellationToken).ConfigureAwait(false);
            said += fault is null ? "" : $" {fault} {fault.Context} {new InboxException(fault)}";
        }
#pragma warning disable CA1031 // That it throws is another promise's business; what it says is this one's.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            said += e.ToString();
        }

        foreach (var secret in Credentials.FormsIn(bench.Vendor.Requests, subject.Secret).Append(subject.Secret).Append(Personal))
        {
            Expect.That(!said.Contains(secret, StringComparison.Ordinal), $"{what} shows what it must not in a fault or an exception");
            Expect.That(!bench.Log.Lines.Any(line => line.Contains(secret, StringComparison.Ordinal)), $"{what} logs what it must not");
        }
    }
}
