using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience.Calls;

/// <summary>Whether a call is repeated, and after which pause.</summary>
[CancelAfter(30_000)]
internal sealed class RepeatTests : PipelineFixture
{
    private readonly List<TimeSpan> attempts = [];
    private long began;

    [SetUp]
    public void Forget()
    {
        attempts.Clear();
        began = Time.GetTimestamp();
    }

    [Test]
    public async Task Pauses_are_spread_over_half_a_second_and_then_over_a_whole_one()
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var call = 0; call < 200; call++)
        {
            attempts.Clear();
            await RunToEnd(Each(new Attempt(AttemptEnd.Answered, 503)));
            first.Add((attempts[1] - attempts[0]).TotalSeconds);
            second.Add((attempts[2] - attempts[1]).TotalSeconds);
            Earn();
        }

        Assert.That(new[] { first.Min(), first.Max(), second.Min(), second.Max() }, Is.EqualTo(new[] { 0, 0.5, 0, 1 }).Within(0.05));
        Assert.That(first, Has.All.InRange(0, 0.5));
        Assert.That(second, Has.All.InRange(0, 1));
    }

    [TestCase(60)]
    [TestCase(61)]
    public async Task A_vendor_that_asks_for_all_the_time_there_is_ends_the_call_at_once(int seconds)
    {
        var refusal = new Attempt(AttemptEnd.Answered, 503, TimeSpan.FromSeconds(seconds));

        Assert.That(await Run(Each(refusal)), Is.EqualTo(refusal));
        Assert.That(attempts, Is.EqualTo(new[] { TimeSpan.Zero }));
    }

    [Test]
    public async Task A_vendor_that_asks_for_a_little_less_than_the_time_there_is_is_asked_again_then()
    {
        var almostAll = Options.RequestTimeout - TimeSpan.FromTicks(1);

        var call = Run(Each(new Attempt(AttemptEnd.Answered, 503, almostAll), new Attempt(AttemptEnd.Answered, 200)));
        await Time.WaitForTimerAsync(almostAll);
        Time.Advance(almostAll);

        Assert.That((await call).Status, Is.EqualTo(200));
        Assert.That(attempts, Is.EqualTo(new[] { TimeSpan.Zero, almostAll }));
    }

    [Test]
    public async Task A_call_that_fails_costs_the_repeats_it_made_and_none_for_the_end()
    {
        var before = Repeats(new RetryBudget());

        await RunToEnd(Each(new Attempt(AttemptEnd.Answered, 500)));
        Health.Learn(CircuitPass.Free, CallVerdict.Alive);

        Assert.That((attempts.Count, Repeats(Health.Retries)), Is.EqualTo((3, before - 2)));
    }

    [Test]
    public async Task A_429_costs_no_repeat_of_the_retry_budget()
    {
        Health.Retries.Fail();

        var end = await Run(Each(new Attempt(AttemptEnd.Answered, 429), new Attempt(AttemptEnd.Answered, 200)));

        Assert.That(end.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task An_attempt_that_runs_out_of_time_costs_a_repeat_of_the_retry_budget()
    {
        Options.AttemptTimeout = TimeSpan.FromSeconds(15);
        Health.Retries.Fail();

        var call = Run((exchange, token) =>
        {
            attempts.Add(Time.GetElapsedTime(began));
            return Silent(exchange, token);
        });
        Time.Advance(Options.AttemptTimeout);
        var end = await call;

        Assert.That((end.End, attempts.Count), Is.EqualTo((AttemptEnd.TimedOut, 1)));
    }

    [Test]
    public void A_defect_is_thrown_and_not_repeated()
    {
        var defect = new InvalidOperationException("a defect");

        var thrown = Assert.CatchAsync(() => RunToEnd((exchange, _) =>
        {
            attempts.Add(Time.GetElapsedTime(began));
            throw defect;
        }));

        Assert.That((thrown, attempts.Count), Is.EqualTo((defect, 1)));
    }

    /// <summary>Attempts that end as given, the last one again and again.</summary>
    private Func<Exchange, CancellationToken, ValueTask<Attempt>> Each(params Attempt[] ends) => (exchange, _) =>
    {
        attempts.Add(Time.GetElapsedTime(began));
        exchange.BeginAttempt();
        return new ValueTask<Attempt>(ends[Math.Min(exchange.Attempts, ends.Length) - 1]);
    };

    private static int Repeats(RetryBudget budget)
    {
        var count = 0;
        while (budget.TrySpend())
        {
            count++;
        }

        return count;
    }

    /// <summary>The repeats of one call, and a vendor that is well.</summary>
    private void Earn()
    {
        for (var answer = 0; answer < 20; answer++)
        {
            Health.Learn(CircuitPass.Free, CallVerdict.Alive);
        }
    }
}
