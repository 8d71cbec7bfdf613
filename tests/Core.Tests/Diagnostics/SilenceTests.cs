using Microsoft.Extensions.Logging.Abstractions;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Resilience;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>Telemetry that nobody listens to costs next to nothing: not a byte.</summary>
[NonParallelizable]
internal sealed class SilenceTests
{
    private static readonly AccountKey Account = new("probe", "acme");
    private static readonly InboxFault Fault = new UnavailableFault(new FaultContext(Account, "probe.list", 503));

    private IDisposable silence = null!;
    private OwnMeters meters = null!;
    private InboxTelemetry inbox = null!;
    private AccountTelemetry account = null!;
    private Exchange exchange = null!;

    [SetUp]
    public void Start()
    {
        silence = SinkScan.OfSuite.Log.Pause();
        meters = new OwnMeters();
        inbox = new InboxTelemetry(NullLogger.Instance, TimeProvider.System, meters);
        account = new AccountTelemetry(inbox, Account);
        exchange = new Exchange(TimeProvider.System, TimeSpan.FromMinutes(1));
    }

    [TearDown]
    public void Stop()
    {
        exchange.Dispose();
        inbox.Dispose();
        meters.Dispose();
        silence.Dispose();
    }

    [Test]
    public void A_call_in_silence_allocates_nothing() => Assert.That(Allocated(Call), Is.Zero);

    [Test]
    public void What_happens_around_calls_allocates_nothing() => Assert.That(Allocated(Rest), Is.Zero);

    [Test]
    public void Nor_does_a_call_whose_figures_are_collected()
    {
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == meters)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.Start();

        Assert.That(account.Meter.CallDuration.Enabled, Is.True);
        Assert.That(Allocated(Call), Is.Zero);
    }

    [Test]
    public void Polly_reports_only_while_somebody_listens()
    {
        Assert.That(account.HearsResilience, Is.False);

        using (new Figures(meters))
        {
            Assert.That(account.HearsResilience, Is.True);
        }

        Assert.That(account.HearsResilience, Is.False);
    }

    private void Call()
    {
        using (var good = account.StartCall("probe.list", "probe.example"))
        {
            good.End(exchange, 200, null);
        }

        using (var bad = account.StartCall("probe.list", "probe.example"))
        {
            bad.End(exchange, 503, Fault);
        }

        using var cancelled = account.StartCall("probe.list", "probe.example");
        cancelled.Cancel(exchange);
    }

    private void Rest()
    {
        account.UnknownWord("channel");
        account.Skipped("probe.list", "the id is empty");
        account.LaneEnded("inbox.conversations", Completeness.Complete, null, Spans.StartWalk("inbox.conversations", 3, null));
        account.LaneEnded("inbox.conversations", Completeness.Failed, Fault, null);
        account.Frozen(TimeSpan.FromSeconds(2));
        account.ParkingChanged(isParked: true);
        account.BreakerChanged(TimeSpan.FromSeconds(5));
    }

    private static long Allocated(Action act)
    {
        for (var i = 0; i < 100; i++)
        {
            act();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            act();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
