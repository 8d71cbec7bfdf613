using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace UnifiedInbox.Diagnostics;

/// <summary>Spans, figures and log lines of one factory. Thread-safe.</summary>
internal sealed class InboxTelemetry(ILogger logger, TimeProvider time, IMeterFactory? meters = null) : IDisposable
{
    internal static readonly string? Version = typeof(InboxTelemetry).Assembly.GetName().Version?.ToString(3);
    internal static readonly ActivitySource Spans = new(InboxDiagnostics.ActivitySourceName, Version);

    internal ILogger Logger { get; } = logger;

    internal TimeProvider Time { get; } = time;

    internal InboxMeter Meter { get; private init; } = InboxMeter.Of(meters);

    /// <summary>Whether calls have spans, when somebody listens.</summary>
    internal bool HasSpans { get; private init; } = true;

    /// <summary>Whether the factory has ended: the gauges do not show its accounts any more.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>Telemetry that nobody hears, for what is no call of a consumer's.</summary>
    internal static InboxTelemetry Silent() => new(NullLogger.Instance, TimeProvider.System) { Meter = InboxMeter.Unheard(), HasSpans = false };

    public void Dispose() => IsOver = true;
}
