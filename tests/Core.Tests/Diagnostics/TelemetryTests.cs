using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>Names and tags are a contract: dashboards and alerts are built on them.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class TelemetryTests : ProbeFixture
{
    private readonly ConcurrentQueue<string> figures = new();
    private readonly ConcurrentQueue<Activity> spans = new();
    private MeterListener meters = null!;
    private ActivityListener activities = null!;

    [SetUp]
    public void Listen()
    {
        figures.Clear();
        spans.Clear();
        meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == InboxDiagnostics.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == InboxDiagnostics.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
    }

    [TearDown]
    public void StopListening()
    {
        meters.Dispose();
        activities.Dispose();
    }

    [Test]
    public async Task A_call_is_one_span_and_a_set_of_figures()
    {
        Answers(
            static () => Status(429, "jane@example.com", ("Retry-After", "7")),
            static () => Json("""{"things":[{"id":"conversation-1","text":"hello","channel":"pigeon"},{"id":"jane@example.com"}]}"""));

        await RunToEnd(List(Probe(static o => o.Key = "the-key")));

        Assert.That(figures, Is.EquivalentTo(new[]
        {
            "unifiedinbox.call.attempts 2 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.call.throttled 7 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.call.duration 7 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.unknown_words 1 provider=probe account=probe/acme vocabulary=channel",
            "unifiedinbox.skipped_items 1 provider=probe account=probe/acme operation=probe.list",
        }));
        var span = spans.Single();
        Assert.That((span.OperationName, span.DisplayName, span.Kind, span.Status), Is.EqualTo(("probe.list", "probe.list", ActivityKind.Client, ActivityStatusCode.Ok)));
        Assert.That(Tags(span), Is.EqualTo("provider=probe account=probe/acme attempts=2"));
        Assert.That(span.Events, Is.Empty);
    }

    [Test]
    [Catalogue(76, 77)]
    public async Task A_fault_shows_as_its_word_and_nothing_the_vendor_wrote()
    {
        Answers(static () => Status(401, "jane@example.com", ("X-Code", "jane@example.com")));

        await List(Probe());

        Assert.That(figures, Does.Contain("unifiedinbox.call.duration 0 provider=probe account=probe/acme operation=probe.list fault=authentication"));
        var span = spans.Single();
        Assert.That((span.Status, span.StatusDescription), Is.EqualTo((ActivityStatusCode.Error, "authentication")));
        Assert.That(Tags(span), Does.Not.Contain("example.com"));
    }

    [Test]
    public async Task A_wait_for_the_budget_counts_also_when_the_call_ends_in_it()
    {
        Answers(Never);
        var probe = Probe(static o => o.RateWindows = [new RateWindow(1, TimeSpan.FromSeconds(30))]);
        var first = List(probe);

        var second = List(probe);
        Time.Advance(TimeSpan.FromSeconds(60));
        await Task.WhenAll(first, second);

        Assert.That(figures, Does.Contain("unifiedinbox.call.throttled 60 provider=probe account=probe/acme operation=probe.list"));
    }

    [Test]
    public async Task A_call_without_a_credential_sent_nothing()
    {
        Answers(static () => Json("{}"));

        await List(Probe(static o => o.Key = Secret.FromCallback(static _ => throw new InvalidOperationException("no token"))));

        Assert.That(figures, Does.Contain("unifiedinbox.call.attempts 0 provider=probe account=probe/acme operation=probe.list"));
    }

    [Test]
    public void A_call_that_its_caller_cancels_is_counted_as_cancelled()
    {
        Answers(Never);
        using var caller = new CancellationTokenSource();

        var call = List(Probe(), caller.Token);
        Time.Advance(TimeSpan.FromSeconds(3));
        caller.Cancel();

        Assert.CatchAsync<OperationCanceledException>(async () => await call);
        Assert.That(figures, Is.EquivalentTo(new[]
        {
            "unifiedinbox.call.attempts 1 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.call.duration 3 provider=probe account=probe/acme operation=probe.list fault=cancelled",
        }));
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        figures.Enqueue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{instrument.Name} {value:0.#} {text}"));
    }

    private static string Tags(Activity span) => string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
}
