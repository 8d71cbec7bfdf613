using System.Globalization;

namespace UnifiedInbox.Core.Tests.Resilience.Proofs;

/// <summary>The vendors' limits are kept to the request, and hardly anything of them is left unused.</summary>
[CancelAfter(120_000)]
internal sealed class RateLimitProofs
{
    private const int Seed = 20261121;

    private static readonly RateWindow Lemlist = new(20, TimeSpan.FromSeconds(2));
    private static readonly RateWindow Sendkit = new(5, TimeSpan.FromSeconds(1));
    private static readonly RateWindow Burst = new(100, TimeSpan.FromSeconds(10));
    private static readonly RateWindow Day = new(200_000, TimeSpan.FromDays(1));

    private static IEnumerable<TestCaseData> Limits =>
    [
        new TestCaseData((RateWindow[])[Lemlist], 400_000).SetArgDisplayNames("20 per 2 s"),
        new TestCaseData((RateWindow[])[Sendkit], 200_000).SetArgDisplayNames("5 per s"),
        new TestCaseData((RateWindow[])[Burst, Day], 400_000).SetArgDisplayNames("100 per 10 s and 200,000 per day"),
    ];

    [TestCaseSource(nameof(Limits))]
    public async Task No_window_ever_sees_more_than_its_limit_over_a_million_requests_in_all(RateWindow[] limits, int requests, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        using var traffic = new Traffic(limits, () => TimeSpan.FromMilliseconds(random.Next(0, 400)));
        var refused = 0;
        while (traffic.Given < requests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var burst = random.Next(1, 4 * limits[0].Limit);
            for (var request = 0; request < burst; request++)
            {
                refused += await traffic.AskAsync(TimeSpan.FromSeconds(random.Next(0, 60))) ? 0 : 1;
            }

            var until = traffic.Now + Pause(random, limits, traffic.Queued);
            while (traffic.Now < until)
            {
                await traffic.StepAsync(until);
            }
        }

        Print($"{traffic.Given:N0} requests in {traffic.Now.TotalHours:N1} h, fullest window {traffic.Vendor.Fullest:P1} of its limit, too many {traffic.Vendor.Refused}, refused for their wait {refused:N0} (seed {Seed})");
        Assert.That(traffic.Vendor.Refused, Is.Zero, $"seed {Seed}");
        Assert.That(traffic.Vendor.Fullest, Is.EqualTo(1), "full bursts were among them");
    }

    /// <remarks>
    /// A slot serves one request in a round trip and a window: nobody can know sooner that the vendor counts it no more. So at best window / (window + round trip) of
    /// the ceiling is reached, and what is below that is the budget's own doing.
    /// </remarks>
    [TestCase(20, 2)]
    [TestCase(100, 10)]
    [TestCase(5, 1)]
    public async Task A_strict_vendor_20_to_300_ms_away_refuses_nothing_and_is_kept_as_busy_as_can_be(int limit, int seconds, CancellationToken cancellationToken)
    {
        const int Requests = 40_000;
        var random = new Random(Seed);
        RateWindow[] limits = [new(limit, TimeSpan.FromSeconds(seconds))];
        using var traffic = new Traffic(limits, () => TimeSpan.FromMilliseconds(random.Next(20, 301)));
        while (traffic.Given < Requests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (traffic.Queued < 3)
            {
                Assert.That(await traffic.AskAsync(), Is.True);
            }

            await traffic.StepAsync(traffic.Now + TimeSpan.FromSeconds(seconds));
        }

        var reached = traffic.Given / (traffic.Now / limits[0].Window * limit);
        var bound = limits[0].Window / (limits[0].Window + traffic.MeanRoundTrip);
        Print($"{limit} per {seconds} s, 20 to 300 ms each way: {reached:P1} of the ceiling, at best {bound:P1}; {traffic.Vendor.Refused} of {traffic.Given:N0} refused (seed {Seed})");
        Assert.That(traffic.Vendor.Refused, Is.Zero, $"seed {Seed}");
        Assert.That(reached, Is.GreaterThanOrEqualTo(bound * 0.995));
    }

    /// <summary>Mostly shorter than a window, sometimes until all is quiet, sometimes a day.</summary>
    private static TimeSpan Pause(Random random, RateWindow[] limits, int queued) => random.Next(100) switch
    {
        0 => limits.Max(limit => limit.Window) * (1 + random.NextDouble()),
        < 10 => limits[0].Window * (1 + (queued / limits[0].Limit)),
        < 30 => limits[0].Window * 0.95,
        _ => limits[0].Window * random.NextDouble(),
    };

    private static void Print(FormattableString line) => TestContext.Progress.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
