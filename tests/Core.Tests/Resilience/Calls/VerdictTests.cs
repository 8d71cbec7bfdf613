using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience.Calls;

/// <summary>What a call's end tells of its vendor: after three calls that failed it is left alone.</summary>
[CancelAfter(30_000)]
internal sealed class VerdictTests : PipelineFixture
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    [Test]
    public async Task A_vendor_that_lets_calls_run_out_of_time_is_failing()
    {
        var end = await RunOutOfTimeThrice(Silent);

        Assert.That((end.End, Health.Circuit.State), Is.EqualTo((AttemptEnd.TimedOut, CircuitState.Open)));
    }

    [Test]
    public async Task A_credential_that_does_not_come_in_time_says_nothing_about_the_vendor()
    {
        var end = await RunOutOfTimeThrice(static (_, token) => Never(token));

        Assert.That((end.End, Health.Circuit.State), Is.EqualTo((AttemptEnd.TimedOut, CircuitState.Closed)));
    }

    [Test]
    public async Task A_budget_that_gives_no_slot_in_time_says_nothing_about_the_vendor()
    {
        for (var call = 0; call < Circuit.FailuresToOpen; call++)
        {
            Assert.That((await RunOutOfSlots(0, Silent)).End, Is.EqualTo(AttemptEnd.TimedOut));
        }

        Assert.That(Health.Circuit.State, Is.EqualTo(CircuitState.Closed));
    }

    [Test]
    public async Task A_budget_that_gives_no_second_slot_after_a_429_says_nothing_about_the_vendor()
    {
        for (var call = 0; call < Circuit.FailuresToOpen; call++)
        {
            Assert.That((await RunOutOfSlots(1, static (exchange, _) => Answered(exchange, 429))).End, Is.EqualTo(AttemptEnd.TimedOut));
        }

        Assert.That(Health.Circuit.State, Is.EqualTo(CircuitState.Closed));
    }

    [TestCase(0, CircuitState.Open)]
    [TestCase(-1, CircuitState.Closed)]
    public async Task A_vendor_that_was_silent_for_five_seconds_when_its_caller_gave_up_is_failing(int ticks, object state)
    {
        for (var call = 0; call < Circuit.FailuresToOpen; call++)
        {
            await GiveUpAsync(Silent, Silence + TimeSpan.FromTicks(ticks));
        }

        Assert.That(Health.Circuit.State, Is.EqualTo((CircuitState)state));
    }

    [Test]
    public async Task A_caller_that_gives_up_while_it_waits_for_its_budget_says_nothing_about_the_vendor()
    {
        Budget.Give(0);
        for (var call = 0; call < Circuit.FailuresToOpen; call++)
        {
            await GiveUpAsync(Silent, Silence);
        }

        Assert.That(Health.Circuit.State, Is.EqualTo(CircuitState.Closed));
    }

    [Test]
    public async Task Each_call_counts_as_a_use_of_what_is_known_of_the_account()
    {
        Time.Advance(Parking.ProbeEvery);
        var wasIdle = Health.IsIdle;

        await RunToEnd(static (exchange, _) => Answered(exchange, 200));

        Assert.That((wasIdle, Health.IsIdle, Uses), Is.EqualTo((true, false, 1)));
    }

    private async Task<Attempt> RunOutOfTimeThrice(Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt)
    {
        await RunOutOfTime(attempt);
        await RunOutOfTime(attempt);
        return await RunOutOfTime(attempt);
    }

    private async Task GiveUpAsync(Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, TimeSpan after)
    {
        using var caller = new CancellationTokenSource();
        var call = Run(attempt, caller.Token);
        Time.Advance(after);
        await caller.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => call);
    }
}
