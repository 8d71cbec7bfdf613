using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>What the library measures, as text: name, value, tags.</summary>
internal sealed class Figures : IDisposable
{
    private readonly ConcurrentQueue<string> measured = new();
    private readonly ConcurrentDictionary<string, Instrument> instruments = new();
    private readonly MeterListener listener;

    /// <param name="scope">The meter factory to listen to; null for the meter of the process.</param>
    internal Figures(IMeterFactory? scope)
    {
        listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == InboxDiagnostics.MeterName && instrument.Meter.Scope == scope)
                {
                    instruments[instrument.Name] = instrument;
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
    }

    internal IReadOnlyCollection<string> All => measured;

    internal IReadOnlyDictionary<string, Instrument> Instruments => instruments;

    internal IEnumerable<string> Of(string instrument) => measured.Where(figure => figure.StartsWith($"{instrument} ", StringComparison.Ordinal));

    /// <summary>The gauges' figures at this instant, without those before.</summary>
    internal IReadOnlyList<string> Gauges()
    {
        measured.Clear();
        listener.RecordObservableInstruments();
        return [.. measured];
    }

    public void Dispose() => listener.Dispose();

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        measured.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value:0.#} {text}"));
    }
}
