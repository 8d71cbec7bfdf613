using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Resilience.Parts;

/// <summary>The parking by itself, to the instant.</summary>
internal sealed class RefusedSecretTests
{
    private const string Refused = "refused";

    private readonly List<bool> changes = [];
    private ManualTimeProvider time = null!;
    private Parking parking = null!;

    [SetUp]
    public void Start()
    {
        changes.Clear();
        time = new ManualTimeProvider();
        parking = new Parking(time, changes.Add);
    }

    [Test]
    public void Without_a_refusal_everything_may_be_sent()
    {
        Assert.That((parking.IsParked, parking.HoldsAccount, parking.Blocks(Refused), parking.MaySend(Refused)), Is.EqualTo((false, false, false, true)));
        Assert.That(changes, Is.Empty);
    }

    [Test]
    public void A_refused_secret_is_not_sent_again_and_another_is()
    {
        parking.Refuse(Refused);

        Assert.That((parking.IsParked, parking.HoldsAccount), Is.EqualTo((true, true)));
        Assert.That((parking.Blocks(Refused), parking.MaySend(Refused)), Is.EqualTo((true, false)));
        Assert.That((parking.Blocks("another"), parking.MaySend("another")), Is.EqualTo((false, true)));
    }

    [Test]
    public void After_five_minutes_one_may_see_and_nobody_else()
    {
        parking.Refuse(Refused);
        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        var before = (parking.Blocks(Refused), parking.MaySend(Refused));
        time.Advance(TimeSpan.FromTicks(1));
        var due = (parking.Blocks(Refused), parking.MaySend(Refused));

        Assert.That((before, due), Is.EqualTo(((true, false), (false, true))));
        Assert.That((parking.Blocks(Refused), parking.MaySend(Refused)), Is.EqualTo((true, false)), "the probe is somebody's");
    }

    [Test]
    public void A_second_refusal_begins_the_five_minutes_anew()
    {
        parking.Refuse(Refused);
        time.Advance(TimeSpan.FromMinutes(4));
        parking.Refuse(Refused);
        time.Advance(TimeSpan.FromMinutes(4));

        Assert.That(parking.MaySend(Refused), Is.False);
    }

    [Test]
    public void A_secret_that_was_taken_after_all_is_no_longer_refused()
    {
        parking.Refuse(Refused);
        parking.Accept(Refused);

        Assert.That((parking.IsParked, parking.HoldsAccount, parking.MaySend(Refused)), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void Another_secret_that_was_taken_leaves_the_refused_one_refused_and_lets_the_account_go()
    {
        parking.Refuse(Refused);
        parking.Accept("another");

        Assert.That((parking.IsParked, parking.HoldsAccount, parking.MaySend(Refused)), Is.EqualTo((true, false, false)));
    }

    [Test]
    public void A_lifted_parking_lets_everything_through()
    {
        parking.Refuse(Refused);
        parking.Lift();

        Assert.That((parking.IsParked, parking.HoldsAccount, parking.MaySend(Refused)), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void Each_change_is_told_once()
    {
        parking.Refuse(Refused);
        parking.Refuse(Refused);
        parking.Accept("another");
        parking.Blocks(Refused);
        parking.Lift();
        parking.Lift();

        Assert.That(changes, Is.EqualTo(new[] { true, false, true, false }));
    }

    [Test]
    public void Where_nobody_listens_nothing_else_changes()
    {
        var silent = new Parking(time);
        silent.Refuse(Refused);

        Assert.That(silent.Blocks(Refused), Is.True);
    }
}
