using System.Diagnostics;

namespace UnifiedInbox.EndToEnd.Tests.Samples;

/// <summary>samples/Worker, as its user starts it, and what arrives at the end of OTLP.</summary>
[CancelAfter(60_000)]
internal sealed class WorkerExportTests
{
    [Test]
    public async Task Spans_and_metrics_arrive_under_the_documented_names(CancellationToken cancellationToken)
    {
        await using var sink = new OtlpSink();

        var told = await RunAsync(sink.Endpoint, cancellationToken);

        var (traces, metrics) = (sink.TextOf("/v1/traces"), sink.TextOf("/v1/metrics"));
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Contain("120 new in 3 accounts").And.Contain("1 new in 3 accounts"));
            Assert.That(sink.ContentTypes, Is.EqualTo(new[] { "application/x-protobuf" }));
            foreach (var word in (string[])["unified-inbox-worker", InboxDiagnostics.ActivitySourceName, "poll", InboxDiagnostics.ConversationsSpan, InboxDiagnostics.LaneEvent, "lemlist/demo", "complete"])
            {
                Assert.That(traces, Does.Contain(word));
            }

            foreach (var word in (string[])[InboxDiagnostics.MeterName, InboxDiagnostics.CallDuration, InboxDiagnostics.CallAttempts, InboxDiagnostics.RateBudgetRemaining, InboxDiagnostics.BreakerState, InboxDiagnostics.LaneOutcomes, "sendkit/demo"])
            {
                Assert.That(metrics, Does.Contain(word));
            }
        });
    }

    [Test]
    public async Task Without_an_endpoint_it_exports_nothing_and_tells_the_same(CancellationToken cancellationToken)
    {
        await using var sink = new OtlpSink();

        var told = await RunAsync(endpoint: null, cancellationToken);

        Assert.That(told, Does.Contain("120 new in 3 accounts"));
        Assert.That(sink.ContentTypes, Is.Empty);
    }

    private static async Task<string> RunAsync(string? endpoint, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Worker.dll"), "--polls", "2", "--every", "00:00:00.2"]) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("UnifiedInbox__", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        if (endpoint is not null)
        {
            (start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"], start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"]) = (endpoint, "http/protobuf");
        }

        using var worker = Process.Start(start)!;
        try
        {
            var told = await worker.StandardOutput.ReadToEndAsync(cancellationToken);
            await worker.WaitForExitAsync(cancellationToken);
            Assert.That(worker.ExitCode, Is.Zero);
            return told;
        }
        finally
        {
            worker.Kill(entireProcessTree: true);
        }
    }
}
