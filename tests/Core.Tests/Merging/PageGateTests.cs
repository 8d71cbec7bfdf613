namespace UnifiedInbox.Core.Tests.Merging;

public sealed class PageGateTests
{
    [Test]
    public void As_many_as_there_are_slots_go_at_once()
    {
        var gate = new PageGate(2);

        var tickets = Enumerable.Range(0, 3).Select(_ => gate.Request(isAwaited: true)).ToList();

        Assert.That(tickets.Select(IsGranted), Is.EqualTo([true, true, false]));
    }

    [Test]
    public void What_is_waited_for_goes_before_what_is_read_ahead()
    {
        var gate = new PageGate(1);
        var first = gate.Request(isAwaited: true);
        var ahead = gate.Request(isAwaited: false);
        var awaited = gate.Request(isAwaited: true);

        gate.Return(first);

        Assert.That((IsGranted(ahead), IsGranted(awaited)), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_page_read_ahead_that_is_waited_for_now_joins_those()
    {
        var gate = new PageGate(1);
        var first = gate.Request(isAwaited: true);
        var ahead = gate.Request(isAwaited: false);
        var promoted = gate.Request(isAwaited: false);
        gate.Promote(promoted);

        gate.Return(first);

        Assert.That((IsGranted(ahead), IsGranted(promoted)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Promoting_one_that_goes_already_or_waits_already_changes_nothing()
    {
        var gate = new PageGate(1);
        var first = gate.Request(isAwaited: false);
        var second = gate.Request(isAwaited: true);
        var third = gate.Request(isAwaited: true);
        gate.Promote(first);
        gate.Promote(second);

        gate.Return(first);

        Assert.That((IsGranted(second), IsGranted(third)), Is.EqualTo((true, false)));
    }

    [Test]
    public void One_that_leaves_the_queue_takes_no_slot()
    {
        var gate = new PageGate(1);
        var first = gate.Request(isAwaited: true);
        var leaving = gate.Request(isAwaited: true);
        var last = gate.Request(isAwaited: false);
        gate.Return(leaving);

        gate.Return(first);

        Assert.That((IsGranted(leaving), IsGranted(last)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Those_that_are_dismissed_get_no_slot_and_leave_those_there_are_to_later_ones()
    {
        var gate = new PageGate(1);
        var first = gate.Request(isAwaited: true);
        PageGate.Ticket[] dismissed = [gate.Request(isAwaited: true), gate.Request(isAwaited: false)];
        gate.Dismiss();

        gate.Return(first);
        Array.ForEach(dismissed, gate.Return);

        Assert.That(dismissed.Select(IsGranted), Is.EqualTo([false, false]));
        Assert.That((IsGranted(gate.Request(isAwaited: true)), IsGranted(gate.Request(isAwaited: true))), Is.EqualTo((true, false)));
    }

    [Test]
    public void A_slot_nobody_waits_for_is_free_again()
    {
        var gate = new PageGate(1);
        gate.Return(gate.Request(isAwaited: true));

        Assert.That(IsGranted(gate.Request(isAwaited: false)), Is.True);
    }

    private static bool IsGranted(PageGate.Ticket ticket) => ticket.Granted.IsCompleted;
}
