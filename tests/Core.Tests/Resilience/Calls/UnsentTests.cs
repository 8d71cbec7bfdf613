using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience.Calls;

/// <summary>Calls that end before an attempt begins.</summary>
[CancelAfter(30_000)]
internal sealed class UnsentTests : PipelineFixture
{
    private int attempts;

    [SetUp]
    public void Forget() => attempts = 0;

    [Test]
    public async Task A_call_that_gets_no_slot_in_time_begins_no_attempt()
    {
        await RunOutOfSlots(0, Count);

        Assert.That(attempts, Is.Zero);
    }

    [Test]
    public async Task A_caller_that_gives_up_while_a_parked_accounts_callback_is_asked_takes_no_slot()
    {
        Secret = Secret.FromCallback(static async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException("unreachable");
        });
        Health.Parking.Refuse("refused-canary");
        using var caller = new CancellationTokenSource();

        var call = Run(Count, caller.Token);
        await caller.CancelAsync();

        Assert.CatchAsync<OperationCanceledException>(() => call);
        Assert.That((Budget.Reports.Count, attempts), Is.EqualTo((0, 0)));
    }

    private ValueTask<Attempt> Count(Exchange exchange, CancellationToken cancellationToken)
    {
        attempts++;
        return Answered(exchange, 200);
    }
}
