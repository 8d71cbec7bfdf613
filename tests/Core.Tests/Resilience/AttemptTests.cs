using System.Reflection;
using UnifiedInbox.Resilience;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

internal sealed class AttemptTests
{
    [TestCase(200, false, CallVerdict.Alive)]
    [TestCase(400, false, CallVerdict.Alive)]
    [TestCase(401, false, CallVerdict.Alive)]
    [TestCase(408, true, CallVerdict.Alive)]
    [TestCase(409, false, CallVerdict.Alive)]
    [TestCase(425, true, CallVerdict.Alive)]
    [TestCase(429, true, CallVerdict.Alive)]
    [TestCase(499, false, CallVerdict.Alive)]
    [TestCase(500, true, CallVerdict.Failing)]
    [TestCase(599, true, CallVerdict.Failing)]
    public void A_status_says_whether_to_ask_again_and_whether_the_vendor_is_well(int status, bool mayBeRepeated, object verdict)
    {
        var attempt = new Attempt(AttemptEnd.Answered, status);

        Assert.That((attempt.MayBeRepeated, attempt.Verdict, attempt.IsThrottled), Is.EqualTo((mayBeRepeated, (CallVerdict)verdict, status == 429)));
    }

    [TestCase(AttemptEnd.NoAnswer, true, CallVerdict.Failing)]
    [TestCase(AttemptEnd.TimedOut, false, CallVerdict.Failing)]
    [TestCase(AttemptEnd.Refused, false, CallVerdict.None)]
    [TestCase(AttemptEnd.NoCredential, false, CallVerdict.None)]
    [TestCase(AttemptEnd.Parked, false, CallVerdict.None)]
    [TestCase(AttemptEnd.CircuitOpen, false, CallVerdict.None)]
    [TestCase(AttemptEnd.BudgetFailed, false, CallVerdict.None)]
    public void Without_an_answer_the_vendor_is_failing_or_nothing_is_known(object end, bool mayBeRepeated, object verdict)
    {
        var attempt = new Attempt((AttemptEnd)end, Status: 429);

        Assert.That((attempt.MayBeRepeated, attempt.Verdict, attempt.IsThrottled), Is.EqualTo((mayBeRepeated, (CallVerdict)verdict, false)));
    }

    [TestCase(200, CallVerdict.Alive)]
    [TestCase(500, CallVerdict.Failing)]
    public void A_body_that_is_too_large_is_an_answer_and_is_not_asked_for_again(int status, object verdict)
    {
        var attempt = new Attempt(AttemptEnd.TooLarge, status);

        Assert.That((attempt.MayBeRepeated, attempt.Verdict), Is.EqualTo((false, (CallVerdict)verdict)));
    }

    [Test]
    public void A_parked_account_counts_as_refused_by_the_vendor() => Assert.That(Attempt.Parked, Is.EqualTo(new Attempt(AttemptEnd.Parked, 401)));

    /// <summary>Polly's telemetry prints results as they are.</summary>
    [Test]
    [Catalogue(81)]
    public void What_resilience_telemetry_may_print_has_no_room_for_a_text_or_a_body() => Assert.That(
        typeof(Attempt).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(field => field.FieldType),
        Is.EquivalentTo(new[] { typeof(AttemptEnd), typeof(int), typeof(TimeSpan?), typeof(bool) }));
}
