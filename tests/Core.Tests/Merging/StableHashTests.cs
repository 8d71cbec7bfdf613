namespace UnifiedInbox.Core.Tests.Merging;

public sealed class StableHashTests
{
    // FNV-1a's published offset basis, and its published 64-bit test value of "a" carried on by the upper byte of the UTF-16 unit.
    [TestCase("", 0xcbf29ce484222325UL)]
    [TestCase("a", 0x089be207b544f1e4UL)]
    public void An_id_hashes_to_the_same_value_everywhere(string id, ulong expected) => Assert.That(StableHash.OfId(id), Is.EqualTo(expected));

    [Test]
    public void Both_bytes_of_a_character_count() => Assert.That(StableHash.OfId("\u0141"), Is.Not.EqualTo(StableHash.OfId("\u0041")));

    // SHA-256 of "abc" begins with ba7816bf8f01cfea (FIPS 180-4).
    [Test]
    public void A_text_hashes_to_the_same_value_everywhere() => Assert.That(StableHash.OfText("abc"), Is.EqualTo(0xeacf018fbf1678baUL));
}
