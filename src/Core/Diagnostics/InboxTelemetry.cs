using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Diagnostics;

/// <summary>Spans, figures and log lines of one factory. Thread-safe.</summary>
internal sealed class InboxTelemetry(ILogger logger, TimeProvider time, IMeterFactory? meters = null) : IDisposable
{
    internal static readonly string? Version = typeof(InboxTelemetry).Assembly.GetName().Version?.ToString(3);
    internal static readonly ActivitySource Spans = new(InboxDiagnostics.ActivitySourceName, Version);

    internal ILogger Logger { get; } = logger;

    internal TimeProvider Time { get; } = time;

    internal InboxMeter Meter { get; } = InboxMeter.Of(meters);

    /// <summary>Whether the factory has ended: the gauges do not show its accounts any more.</summary>
    internal bool IsOver { get; private set; }

    public void Dispose() => IsOver = true;
}
