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
    public async Task A_call_that_gets_no_slot_in_time_begins_no_attempt_and_reports_none()
    {
        await RunOutOfSlots(0, Count);

        Assert.That((Budget.Reports.Count, attempts), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_parked_account_whose_callback_gives_up_takes_no_slot()
    {
        Secret = Secret.FromCallback(static _ => throw new TaskCanceledException("no token in time"));
        Health.Parking.Refuse("refused-canary");

        var end = await Run(Count);

        Assert.That((end.End, Budget.Reports.Count, attempts), Is.EqualTo((AttemptEnd.TimedOut, 0, 0)));
    }

    private ValueTask<Attempt> Count(Exchange exchange, CancellationToken cancellationToken)
    {
        attempts++;
        return Answered(exchange, 200);
    }
}
