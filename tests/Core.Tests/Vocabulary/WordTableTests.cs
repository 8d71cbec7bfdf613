using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Vocabulary;

internal sealed class WordTableTests
{
    private static readonly WordTable<Channel> Channels = new(word => new Channel(word), ("mail", Channel.Email), ("text", Channel.Sms));

    [TestCase("mail")]
    [TestCase("MAIL")]
    public void A_word_of_the_table_means_what_it_says_there(string word) => Assert.That(Channels[word], Is.EqualTo(Channel.Email));

    [Test]
    public void A_word_that_is_not_in_the_table_keeps_its_own_text() => Assert.That(Channels["pigeonPost"].Value, Is.EqualTo("pigeonPost"));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void No_word_is_the_unknown_one(string? word) => Assert.That(Channels[word].Value, Is.EqualTo("unknown"));

    [Test]
    public void A_word_given_twice_is_refused() =>
        Assert.That(() => new WordTable<Channel>(word => new Channel(word), ("mail", Channel.Email), ("Mail", Channel.Sms)), Throws.ArgumentException);
}
