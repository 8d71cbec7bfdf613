using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience.Parts;

internal sealed class JitterTests
{
    [Test]
    public void A_seed_and_an_owner_always_give_the_same_sequence()
    {
        var first = Sequence(1, "a");

        Assert.That(Sequence(1, "a"), Is.EqualTo(first));
    }

    [TestCase(2, "a")]
    [TestCase(1, "b")]
    [TestCase(null, "a")]
    public void Another_seed_another_owner_or_none_gives_another(int? seed, string owner) => Assert.That(Sequence(seed, owner), Is.Not.EqualTo(Sequence(1, "a")));

    [Test]
    public void Without_a_seed_no_two_are_the_same()
    {
        var first = Sequence(null, "a");

        Assert.That(Sequence(null, "a"), Is.Not.EqualTo(first));
    }

    [TestCase(1)]
    [TestCase(null)]
    public void It_lies_between_0_and_1(int? seed) => Assert.That(Sequence(seed, "a"), Has.All.InRange(0, 0.999_999_999_999));

    private static List<double> Sequence(int? seed, string owner)
    {
        var jitter = new Jitter(seed, owner);
        return [.. Enumerable.Range(0, 20).Select(_ => jitter.Next())];
    }
}
