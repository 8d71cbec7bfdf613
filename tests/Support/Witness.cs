using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Tests.Support;

/// <summary>Hears everything that is said at any level: log lines with their values, activities and measurements with their tags, of every source there is.</summary>
public sealed class Witness : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> heard = new();
    private readonly Action<string> hear;
    private ActivityListener activities = null!;
    private MeterListener meters = null!;

    /// <param name="hear">Gets what is said instead of its being kept.</param>
    public Witness(Action<string>? hear = null)
    {
        this.hear = hear ?? heard.Enqueue;
        Listen();
    }

    public IReadOnlyCollection<string> Heard
    {
        get
        {
            AskGauges();
            return heard;
        }
    }

    /// <summary>Gauges speak when they are asked only.</summary>
    public void AskGauges() => meters.RecordObservableInstruments();

    public void Hear(string kind, object? said) => hear($"{kind}: {said}");

    /// <summary>Does not listen until the result is disposed of: for tests of what happens when nobody does. Nothing may run beside them.</summary>
    public IDisposable Pause()
    {
        Dispose();
        return new Resumption(this);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Hear("log scope", state);
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
        Hear("log", $"{formatter(state, exception)} {Joined(values)} {exception}");
    }

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Listen()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(activities);
        meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.Start();
    }

    private void Hear(Activity activity) => Hear(
        "activity",
        $"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {Joined(activity.TagObjects)} {Joined(activity.Baggage)}"
            + string.Concat(activity.Events.Select(happened => $" {happened.Name} {Joined(happened.Tags)}")));

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Hear("meter", $"{instrument.Name} {Joined(tags.ToArray())}");

    private static string Joined<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        string.Join(' ', values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value}")));

    private sealed class Resumption(Witness witness) : IDisposable
    {
        public void Dispose() => witness.Listen();
    }
}
