using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience;

/// <summary>One window's arithmetic, to the instant. Times are in seconds.</summary>
internal sealed class SlidingLogTests
{
    private SlidingLog ten = null!;

    [SetUp]
    public void Empty() => ten = new SlidingLog(new RateWindow(10, At(10)));

    [Test]
    public void A_request_under_way_holds_its_slot_however_long()
    {
        ten.Take();

        Assert.That((ten.Free(At(0)), ten.Free(At(1_000))), Is.EqualTo((9, 9)));
    }

    [Test]
    public void An_answered_request_holds_its_slot_for_one_window_and_no_longer()
    {
        Answer(1, 5);

        Assert.That((ten.Free(At(14.999)), ten.Free(At(15))), Is.EqualTo((9, 10)));
    }

    [Test]
    public void Only_a_log_without_any_request_and_without_others_is_idle()
    {
        var fresh = ten.IsIdle(At(0));
        ten.Take();
        var underWay = ten.IsIdle(At(0));
        ten.Answered(At(0));
        var answered = ten.IsIdle(At(9.999));
        var over = ten.IsIdle(At(10));
        ten.Adopt(8, At(0), At(20));
        var others = ten.IsIdle(At(20));

        Assert.That((fresh, underWay, answered, over, others), Is.EqualTo((true, false, false, true, false)));
    }

    [Test]
    public void What_others_used_is_believed_for_one_window()
    {
        ten.Adopt(7, At(0), At(0));

        Assert.That((ten.Free(At(0)), ten.Free(At(9.999)), ten.Free(At(10))), Is.EqualTo((7, 7, 10)));
    }

    [Test]
    public void What_others_used_of_a_day_is_believed_for_an_hour()
    {
        var day = new SlidingLog(new RateWindow(10, TimeSpan.FromDays(1)));

        day.Adopt(7, At(0), At(0));

        Assert.That((day.Free(At(3_599)), day.Free(At(3_600))), Is.EqualTo((7, 10)));
    }

    [Test]
    public void What_others_used_adds_up()
    {
        ten.Adopt(7, At(0), At(0));
        ten.Adopt(5, At(0), At(4));

        Assert.That((ten.Free(At(4)), ten.Free(At(13.999)), ten.Free(At(14))), Is.EqualTo((5, 5, 10)));
    }

    [TestCase(10)]
    [TestCase(11)]
    public void A_figure_that_is_not_lower_is_nobodys(int remaining)
    {
        ten.Adopt(remaining, At(0), At(0));

        Assert.That(ten.Free(At(0)), Is.EqualTo(10));
        Assert.That(ten.IsIdle(At(0)), Is.True);
    }

    [TestCase(5.5, 10, Description = "sent before either was freed: the vendor may have counted both still")]
    [TestCase(4.5, 9, Description = "sent between the two")]
    public void A_slot_freed_since_the_request_was_sent_is_not_somebody_elses(double age, int free)
    {
        Answer(1, 0);
        Answer(1, 1);

        ten.Adopt(8, At(age), At(15));

        Assert.That(ten.Free(At(15)), Is.EqualTo(free));
    }

    [Test]
    public void A_slot_freed_at_the_very_instant_of_the_send_was_free_for_the_vendor_too()
    {
        Answer(1, 0);

        ten.Adopt(9, At(5), At(15));

        Assert.That(ten.Free(At(15)), Is.EqualTo(9));
    }

    [TestCase(69.999, 10)]
    [TestCase(70, 9)]
    public void Freed_slots_are_remembered_for_a_minute(double now, int free)
    {
        Answer(1, 0);

        ten.Adopt(9, At(100), At(now));

        Assert.That(ten.Free(At(now)), Is.EqualTo(free));
    }

    [TestCase(1, 3)]
    [TestCase(8, 3)]
    [TestCase(9, 11)]
    [TestCase(10, 12)]
    public void A_place_has_its_slot_when_that_many_are_free(int place, double slot)
    {
        Answer(1, 1);
        Answer(1, 2);

        Assert.That(ten.EarliestSlot(place, At(3)), Is.EqualTo(At(slot)));
    }

    [TestCase(1, 13, Description = "if all under way were answered now")]
    [TestCase(10, 13)]
    [TestCase(11, 23, Description = "one window more for the eleventh")]
    [TestCase(20, 23)]
    [TestCase(21, 33)]
    public void Behind_requests_under_way_a_place_has_a_slot_a_window_from_now_at_best(int place, double slot)
    {
        for (var request = 0; request < 10; request++)
        {
            ten.Take();
        }

        Assert.That(ten.EarliestSlot(place, At(3)), Is.EqualTo(At(slot)));
    }

    [TestCase(2, 11, Description = "the answered one's slot")]
    [TestCase(3, 13, Description = "the first of those under way")]
    [TestCase(12, 13)]
    [TestCase(13, 23)]
    public void Answered_requests_come_before_those_under_way(int place, double slot)
    {
        Answer(1, 1);
        for (var request = 0; request < 8; request++)
        {
            ten.Take();
        }

        Assert.That(ten.EarliestSlot(place, At(3)), Is.EqualTo(At(slot)));
    }

    [TestCase(1, 10, Description = "what others used comes back first")]
    [TestCase(4, 10)]
    [TestCase(5, 12, Description = "then the own")]
    [TestCase(6, 12)]
    public void What_others_used_comes_back_when_it_is_no_longer_believed(int place, double slot)
    {
        Answer(6, 2);
        ten.Adopt(0, At(0), At(0));

        Assert.That(ten.EarliestSlot(place, At(3)), Is.EqualTo(At(slot)));
    }

    [TestCase(1, 10)]
    [TestCase(6, 10, Description = "the own are back before")]
    [TestCase(7, 15, Description = "what others used comes last")]
    [TestCase(10, 15)]
    public void The_own_slots_may_come_back_before_what_others_used(int place, double slot)
    {
        Answer(6, 0);
        ten.Adopt(0, At(0), At(5));

        Assert.That(ten.EarliestSlot(place, At(6)), Is.EqualTo(At(slot)));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private void Answer(int requests, double at)
    {
        for (var request = 0; request < requests; request++)
        {
            ten.Take();
            ten.Answered(At(at));
        }
    }
}
