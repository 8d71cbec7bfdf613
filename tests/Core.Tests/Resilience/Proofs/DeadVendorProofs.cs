using System.Globalization;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience.Proofs;

/// <summary>What a vendor that fails costs in requests, against a client that never repeats any.</summary>
[CancelAfter(60_000)]
internal sealed class DeadVendorProofs : ProbeFixture
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(10);

    protected override UnifiedInboxOptions Options(UnifiedInboxOptions options)
    {
        options.JitterSeed = 20261121;
        return options;
    }

    [TestCase(1, 500)]
    [TestCase(5, 500)]
    [TestCase(15, 503)]
    [TestCase(30, 500)]
    [TestCase(45, 500)]
    [TestCase(60, 500)]
    [TestCase(1, 0)]
    [TestCase(30, 0)]
    [TestCase(60, 0)]
    [Catalogue(108)]
    public async Task A_dead_vendor_costs_hardly_more_requests_in_ten_minutes_than_without_repeats(int everySeconds, int status)
    {
        Answers(() => status == 0 ? throw new HttpRequestException("refused") : Status(status));

        var calls = await CallAsync(Probe(), TimeSpan.FromSeconds(everySeconds));

        Assert.That(Ratio($"dead ({status}), a call every {everySeconds} s", calls), Is.LessThanOrEqualTo(1.1));
    }

    [Test]
    public async Task A_vendor_that_is_back_is_asked_again_every_time()
    {
        Answers(() => Status(500), () => Status(500), () => Status(500), () => Json("""{"things":[]}"""), () => Status(500), () => Json("""{"things":[]}"""));
        var probe = Probe();

        var calls = new[] { await RunToEnd(List(probe)), await RunToEnd(List(probe)), await RunToEnd(List(probe)) };

        Assert.That(calls.Select(call => call.IsT0), Is.EqualTo(new[] { false, true, true }));
        Assert.That(Arrivals, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_vendor_that_answers_every_third_request_opens_no_breaker_and_costs_hardly_more_either()
    {
        Answers(() => Arrivals.Count % 3 == 0 ? Json("""{"things":[]}""") : Status(500));

        var calls = await CallAsync(Probe(), TimeSpan.FromSeconds(1));

        Assert.That(Ratio("two of three requests fail, a call every 1 s", calls), Is.InRange(1.01, 1.1));
    }

    [Test]
    public async Task A_vendor_that_fails_now_and_then_is_asked_again_every_time()
    {
        Answers(() => Arrivals.Count % 20 == 0 ? Status(500) : Json("""{"things":[]}"""));
        var probe = Probe();

        for (var call = 0; call < 2_000; call++)
        {
            Assert.That((await RunToEnd(List(probe))).IsT0, Is.True);
        }
    }

    [TestCase(10, 0.98)]
    [TestCase(20, 0.85)]
    [TestCase(30, 0.65)]
    public async Task A_vendor_that_fails_by_chance_is_served_as_well_as_its_repeats_allow(int percent, double share)
    {
        var random = new Random(20261121);
        Answers(() => random.Next(100) < percent ? Status(500) : Json("""{"things":[]}"""));

        var (calls, served) = await CallAsync(Probe(), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(60));

        var reached = served / (double)calls;
        Ratio(string.Create(CultureInfo.InvariantCulture, $"{percent} % of requests fail by chance, {reached:P1} of calls are served"), calls);
        Assert.That(reached, Is.GreaterThanOrEqualTo(share));
    }

    private async Task<int> CallAsync(IConversationLister probe, TimeSpan pace) => (await CallAsync(probe, pace, Outage)).Calls;

    /// <summary>Calls at a steady pace, one after the other, until the time is over.</summary>
    private async Task<(int Calls, int Served)> CallAsync(IConversationLister probe, TimeSpan pace, TimeSpan whole)
    {
        var start = Time.GetUtcNow();
        var (calls, served) = (0, 0);
        for (var due = start; due < start + whole; due += pace)
        {
            var by = due - Time.GetUtcNow();
            Time.Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
            served += (await RunToEnd(List(probe))).IsT0 ? 1 : 0;
            calls++;
        }

        return (calls, served);
    }

    private double Ratio(string what, int calls)
    {
        var ratio = Arrivals.Count / (double)calls;
        TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {calls} calls, {Arrivals.Count} requests, {ratio:F2} of those without repeats"));
        return ratio;
    }
}
