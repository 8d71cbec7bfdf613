namespace UnifiedInbox.Core.Tests.Merging;

public sealed class StableHashTests
{
    // Reckoned beside the library, with whole numbers of any length: lengths around a word of four units and a pair of words.
    [TestCase("", 0xc9d874ca57d9e055UL)]
    [TestCase("a", 0x60bbef90f518f985UL)]
    [TestCase("ctc\u0141", 0x164b854685f8ad2fUL)]
    [TestCase("ctc_Ds0I", 0x6d615fe2756207f7UL)]
    [TestCase("ctc_Ds0IaxECSACsbLMzA", 0x2284968f08a730a5UL)]
    public void An_id_hashes_to_the_same_value_everywhere(string id, ulong expected) => Assert.That(StableHash.OfId(id), Is.EqualTo(expected));

    [Test]
    public void Both_bytes_of_a_character_count() => Assert.That(StableHash.OfId("\u0141"), Is.Not.EqualTo(StableHash.OfId("\u0041")));

    // SHA-256 of "abc" begins with ba7816bf8f01cfea (FIPS 180-4).
    [Test]
    public void A_text_hashes_to_the_same_value_everywhere() => Assert.That(StableHash.OfText("abc"), Is.EqualTo(0xeacf018fbf1678baUL));
}
