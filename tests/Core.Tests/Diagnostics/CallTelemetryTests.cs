using System.Diagnostics;
using Microsoft.Extensions.Logging;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>Names, units and tags are a contract: dashboards and alerts are built on them.</summary>
[CancelAfter(30_000)]
[NonParallelizable]
internal sealed class CallTelemetryTests : TelemetryFixture
{
    protected override UnifiedInboxOptions Options(UnifiedInboxOptions options)
    {
        options.AttemptTimeout = TimeSpan.FromSeconds(50);
        return options;
    }

    [Test]
    public async Task A_call_is_one_span_and_a_set_of_figures()
    {
        Answers(
            static () => Status(429, "jane@example.com", ("Retry-After", "7")),
            static () => Json("""{"things":[{"id":"conversation-1","text":"hello","channel":"pigeon"},{"id":"jane@example.com"}]}"""));

        await RunToEnd(List(Probe(static o => o.Key = "the-canary-key")));

        Assert.That(Figures.All, Is.EquivalentTo(new[]
        {
            "unifiedinbox.call.attempts 2 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.call.throttled 7 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.call.duration 7 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.unknown_words 1 provider=probe account=probe/acme vocabulary=channel",
            "unifiedinbox.skipped_items 1 provider=probe account=probe/acme operation=probe.list",
            "unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=PipelineExecuting",
            "unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=ExecutionAttempt strategy=Retry",
            "unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=OnRetry strategy=Retry",
            "unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=ExecutionAttempt strategy=Retry",
            "unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=PipelineExecuted",
        }));
        var span = Recorded.Spans.Single();
        Assert.That((span.OperationName, span.DisplayName, span.Kind, span.Status), Is.EqualTo(("probe.list", "probe.list", ActivityKind.Client, ActivityStatusCode.Unset)));
        Assert.That(Recorded.Tags(span), Is.EqualTo("provider=probe account=probe/acme attempts=2 server.address=probe.example http.response.status_code=200 throttled=7"));
        Assert.That(Recorded.Events(span), Is.EqualTo(new[] { "OnRetry" }));
    }

    [Test]
    [Catalogue(76, 77)]
    public async Task A_fault_shows_as_its_word_and_nothing_the_vendor_wrote()
    {
        Answers(static () => Status(401, "jane@example.com", ("X-Code", "jane@example.com")));

        await List(Probe());

        Assert.That(Figures.All, Does.Contain("unifiedinbox.call.duration 0 provider=probe account=probe/acme operation=probe.list error.type=authentication"));
        var span = Recorded.Spans.Single();
        Assert.That((span.Status, span.StatusDescription), Is.EqualTo((ActivityStatusCode.Error, "authentication")));
        Assert.That(
            Recorded.Tags(span),
            Is.EqualTo("provider=probe account=probe/acme attempts=1 server.address=probe.example http.response.status_code=401 error.type=authentication"));
    }

    [Test]
    public async Task A_call_to_a_parked_account_shows_no_status_since_nothing_was_sent()
    {
        Answers(static () => Status(401));
        var probe = Probe();
        await List(probe);

        await List(probe);

        Assert.That(
            Recorded.Tags(Recorded.Spans[1]), Is.EqualTo("provider=probe account=probe/acme attempts=0 server.address=probe.example error.type=authentication"));
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

        Assert.That(Figures.All, Does.Contain("unifiedinbox.call.throttled 60 provider=probe account=probe/acme operation=probe.list"));
        Assert.That(Recorded.Events(Recorded.Spans[0]), Does.Contain("OnTimeout"));
        Assert.That(Figures.All, Does.Contain("unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=OnTimeout strategy=Total"));
    }

    [Test]
    public async Task An_attempt_that_runs_out_of_time_shows_as_the_attempts_own()
    {
        Answers(Never, static (_, _) => Task.FromResult(Json("{}")));
        var call = List(Probe());

        await Time.WaitForTimerAsync(TimeSpan.FromSeconds(50));
        Time.Advance(TimeSpan.FromSeconds(50));
        await Time.WaitForTimerAsync(TimeSpan.FromSeconds(1));
        Time.AdvanceToNextTimer();
        await call;

        Assert.That(Figures.All, Does.Contain("unifiedinbox.resilience.events 1 provider=probe account=probe/acme event=OnTimeout strategy=Attempt"));
    }

    [Test]
    public async Task A_call_without_a_credential_sent_nothing()
    {
        Answers(static () => Json("{}"));

        await List(Probe(static o => o.Key = Secret.FromCallback(static _ => throw new InvalidOperationException("no token"))));

        Assert.That(Figures.All, Does.Contain("unifiedinbox.call.attempts 0 provider=probe account=probe/acme operation=probe.list"));
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
        Assert.That(Figures.Of("unifiedinbox.call.attempts"), Is.EqualTo(new[] { "unifiedinbox.call.attempts 1 provider=probe account=probe/acme operation=probe.list" }));
        Assert.That(
            Figures.Of("unifiedinbox.call.duration"),
            Is.EqualTo(new[] { "unifiedinbox.call.duration 3 provider=probe account=probe/acme operation=probe.list error.type=cancelled" }));
        Assert.That(Recorded.Spans.Single().StatusDescription, Is.EqualTo("cancelled"));
    }

    [Test]
    public void A_call_that_is_cancelled_before_it_begins_is_none()
    {
        Assert.CatchAsync<OperationCanceledException>(async () => await List(Probe(), new CancellationToken(true)));

        Assert.That(Recorded.Spans, Is.Empty);
        Assert.That(Figures.Of("unifiedinbox.call.duration"), Is.Empty);
    }

    [Test]
    public void A_call_after_the_factorys_end_is_none()
    {
        var probe = Probe();

        DisposeFactory();

        Assert.ThrowsAsync<ObjectDisposedException>(async () => await List(probe));
        Assert.That(Recorded.Spans, Is.Empty);
    }

    [Test]
    public async Task Nothing_is_logged_at_Information_when_all_goes_well()
    {
        Answers(static () => Json("""{"things":[{"id":"conversation-1","channel":"pigeon"}]}"""));

        await foreach (var _ in ProbeInbox().Conversations())
        {
        }

        Assert.That(Lines.At(LogLevel.Information), Is.Empty);
        Assert.That(Lines.At(LogLevel.Debug), Is.EqualTo(new[]
        {
            "Debug 11 UnknownWord probe/acme sent an unknown word of channel",
            "Debug 3 CallEnded probe/acme probe.list ended well after 1 attempts and 0 s",
            "Debug 11 UnknownWord probe/acme sent an unknown word of channel",
            "Debug 3 CallEnded probe/acme probe.list ended well after 1 attempts and 0 s",
            "Debug 10 LaneEnded probe/acme inbox.conversations ended as complete ",
        }));
    }
}
