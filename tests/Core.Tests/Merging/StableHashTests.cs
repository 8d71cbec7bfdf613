namespace UnifiedInbox.Core.Tests.Merging;

public sealed class StableHashTests
{
    // Reckoned beside the library, with whole numbers of any length: lengths around a word of four units, a pair of words, and two.
    [TestCase("", 0xc9d874ca57d9e055UL)]
    [TestCase("abc", 0x6b8599c4a0f73f2aUL)]
    [TestCase("ctc\u0141", 0x489c65e27e99099cUL)]
    [TestCase("ctc_Ds0", 0x378fbe8ebe3ae5bcUL)]
    [TestCase("ctc_Ds0I", 0x0a63a01d674710a6UL)]
    [TestCase("ctc_Ds0Ia", 0xfc6ab6706ea17d53UL)]
    [TestCase("ctc_Ds0IaxECSACs", 0x9c8e454e80b410e6UL)]
    [TestCase("ctc_Ds0IaxECSACsbLMzA", 0x9ecb2fbf71ceebdfUL)]
    public void An_id_hashes_to_the_same_value_everywhere(string id, ulong expected) => Assert.That(StableHash.OfId(id), Is.EqualTo(expected));

    [Test]
    public void Both_bytes_of_a_character_count() => Assert.That(StableHash.OfId("\u0141"), Is.Not.EqualTo(StableHash.OfId("\u0041")));

    // SHA-256 of "abc" begins with ba7816bf8f01cfea (FIPS 180-4).
    [Test]
    public void A_text_hashes_to_the_same_value_everywhere() => Assert.That(StableHash.OfText("abc"), Is.EqualTo(0xeacf018fbf1678baUL));
}
