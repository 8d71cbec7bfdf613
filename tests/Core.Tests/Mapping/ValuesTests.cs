using UnifiedInbox.Mapping;

namespace UnifiedInbox.Core.Tests.Mapping;

internal sealed class ValuesTests
{
    [TestCase(7L, 7)]
    [TestCase(-1L, -1)]
    [TestCase(int.MaxValue + 1L, null)]
    [TestCase(null, null)]
    public void A_number_that_does_not_fit_is_none(long? number, int? expected) => Assert.That(Values.Int32(number), Is.EqualTo(expected));

    [Test]
    public void A_party_of_whom_nothing_is_said_is_none()
    {
        Assert.That(Values.Party(null, null), Is.Null);
        Assert.That(Values.Party("Ada", null), Is.EqualTo(new Party { Name = "Ada" }));
        Assert.That(Values.Party(null, "ada@example.org"), Is.EqualTo(new Party { Address = "ada@example.org" }));
    }

    [Test]
    public void Addresses_become_parties_in_their_order()
    {
        Assert.That(Values.Parties(null), Is.Empty);
        Assert.That(Values.Parties(["a@example.org", "b@example.org"]).Select(party => party.Address), Is.EqualTo(new[] { "a@example.org", "b@example.org" }));
    }
}
