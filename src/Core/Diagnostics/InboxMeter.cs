using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace UnifiedInbox.Diagnostics;

/// <summary>The instruments. Thread-safe.</summary>
/// <remarks>
/// One for the whole process, or per meter factory, and never disposed here: OpenTelemetry takes instruments of one name for one, so that a factory that ended its own
/// meter would silence all others.
/// </remarks>
internal sealed class InboxMeter
{
    /// <summary>Up to the default of a call's whole time.</summary>
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60] };

    private static readonly InboxMeter Shared = new(new Meter(Options()));
    private static readonly ConditionalWeakTable<IMeterFactory, InboxMeter> ByFactory = [];

    private InboxMeter(Meter meter)
    {
        CallDuration = meter.CreateHistogram(InboxDiagnostics.CallDuration, "s", "How long a call took, with all its attempts and waits.", tags: null, Buckets);
        CallAttempts = meter.CreateCounter<long>(InboxDiagnostics.CallAttempts, "{attempt}", "Requests sent.");
        ThrottledWait = meter.CreateHistogram(InboxDiagnostics.ThrottledWait, "s", "How long a call waited for the rate budget.", tags: null, Buckets);
        LaneOutcomes = meter.CreateCounter<long>(InboxDiagnostics.LaneOutcomes, "{lane}", "Accounts' parts of walks that ended.");
        UnknownWords = meter.CreateCounter<long>(InboxDiagnostics.UnknownWords, "{word}", "Vendor words without a well-known member.");
        SkippedItems = meter.CreateCounter<long>(InboxDiagnostics.SkippedItems, "{item}", "Elements that could not be read.");
        ResilienceEvents = meter.CreateCounter<long>(InboxDiagnostics.ResilienceEvents, "{event}", "What Polly reports.");
        meter.CreateObservableGauge(InboxDiagnostics.RateBudgetRemaining, Budgets.Observe, "{request}", "How many requests may be made right now.");
        meter.CreateObservableGauge(InboxDiagnostics.BreakerState, Breakers.Observe, "1", "0 closed, 1 half open, 2 open.");
        meter.CreateObservableGauge(InboxDiagnostics.AccountParked, Parkings.Observe, "1", "1 while the account's credential is refused.");
    }

    internal Histogram<double> CallDuration { get; }

    internal Counter<long> CallAttempts { get; }

    internal Histogram<double> ThrottledWait { get; }

    internal Counter<long> LaneOutcomes { get; }

    internal Counter<long> UnknownWords { get; }

    internal Counter<long> SkippedItems { get; }

    internal Counter<long> ResilienceEvents { get; }

    internal AccountGauge<IRateBudget> Budgets { get; } = new(static budget => budget.Remaining, Math.Min);

    internal AccountGauge<Resilience.Circuit> Breakers { get; } = new(static circuit => (int)circuit.State, Math.Max);

    internal AccountGauge<Resilience.Parking> Parkings { get; } = new(static parking => parking.HoldsAccount ? 1 : 0, Math.Max);

    internal static InboxMeter Of(IMeterFactory? factory) =>
        factory is null ? Shared : ByFactory.GetValue(factory, static factory => new InboxMeter(factory.Create(Options())));

    /// <summary>Instruments of a meter that has ended: nobody is told of them.</summary>
    internal static InboxMeter Unheard()
    {
        var meter = new Meter(Options());
        meter.Dispose();
        return new InboxMeter(meter);
    }

    private static MeterOptions Options() => new(InboxDiagnostics.MeterName) { Version = InboxTelemetry.Version };
}
