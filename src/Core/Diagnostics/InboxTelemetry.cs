using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Diagnostics;

/// <summary>Spans, figures and log lines of one factory. Thread-safe.</summary>
internal sealed class InboxTelemetry : IDisposable
{
    private readonly ActivitySource source = new(InboxDiagnostics.ActivitySourceName);
    private readonly Meter meter = new(InboxDiagnostics.MeterName);
    private readonly Counter<long> unknownWords;
    private readonly Counter<long> skippedItems;

    internal InboxTelemetry(ILogger logger, TimeProvider time)
    {
        Logger = logger;
        Time = time;
        CallDuration = meter.CreateHistogram<double>(InboxDiagnostics.CallDuration, "s");
        CallAttempts = meter.CreateCounter<long>(InboxDiagnostics.CallAttempts);
        ThrottledWait = meter.CreateHistogram<double>(InboxDiagnostics.ThrottledWait, "s");
        unknownWords = meter.CreateCounter<long>(InboxDiagnostics.UnknownWords);
        skippedItems = meter.CreateCounter<long>(InboxDiagnostics.SkippedItems);
    }

    internal ILogger Logger { get; }

    internal TimeProvider Time { get; }

    internal Histogram<double> CallDuration { get; }

    internal Counter<long> CallAttempts { get; }

    internal Histogram<double> ThrottledWait { get; }

    internal CallSpan StartCall(AccountKey account, string operation) => new(this, source.StartActivity(operation, ActivityKind.Client), account, operation);

    internal void UnknownWord(AccountKey account, string vocabulary) =>
        unknownWords.Add(1, new("provider", account.Provider), new("account", account.ToString()), new("vocabulary", vocabulary));

    internal void Skipped(AccountKey account, string operation, string reason)
    {
        skippedItems.Add(1, new("provider", account.Provider), new("account", account.ToString()), new("operation", operation));
        Log.SkippedItem(Logger, account, operation, reason);
    }

    public void Dispose()
    {
        source.Dispose();
        meter.Dispose();
    }
}
