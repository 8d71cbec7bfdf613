using System.Diagnostics.Metrics;
using UnifiedInbox.Core.Tests.Diagnostics;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

/// <summary>What is rehearsed is no call of the consumer's: it must not be found among them.</summary>
[CancelAfter(20_000)]
[NonParallelizable]
internal sealed class MadeUpInboxTests
{
    private readonly MadeUpInbox inbox = new(static context => new ProbeReader(context), """{"things":[{"id":"t1","channel":"carrier pigeon"}]}"""u8.ToArray());

    [Test]
    public async Task It_has_no_spans()
    {
        using var recorded = new Recorded();

        await inbox.ConversationsAsync();
        await inbox.MessagesAsync();

        Assert.That(recorded.Spans.Select(static span => span.OperationName), Is.Empty);
    }

    [Test]
    public async Task It_is_counted_nowhere_and_is_in_no_gauge()
    {
        var heard = new List<string>();
        var published = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                published++;
                listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Hear(instrument, tags));
        listener.Start();
        var before = published;

        await inbox.ConversationsAsync();
        listener.RecordObservableInstruments();

        Assert.That(published, Is.EqualTo(before), "instruments of its own");
        Assert.That(heard, Has.None.Contains("rehearsal"));

        void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => heard.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}");
    }

    [Test]
    public async Task It_leaves_the_callers_span_alone()
    {
        using var recorded = new Recorded();
        using var own = new System.Diagnostics.Activity("consumer").Start();

        await inbox.ConversationsAsync();

        Assert.That(own.Events, Is.Empty);
        Assert.That(System.Diagnostics.Activity.Current, Is.SameAs(own));
    }
}
