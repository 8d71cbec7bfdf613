namespace UnifiedInbox.Core.Tests.Querying;

public sealed class ConversationQueryTests
{
    [Test]
    public void The_default_matches_everything() => Assert.That(new ConversationQuery().Matches(Sample.Row("a", "x", null)), Is.True);

    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(null, true)]
    public void Unread_matches_what_is_not_known_to_be_read(bool? isRead, bool expected) =>
        Assert.That(new ConversationQuery { Unread = true }.Matches(Sample.Row("a", "x", 1, isRead)), Is.EqualTo(expected));

    [TestCase("sms", true)]
    [TestCase("SMS", true)]
    [TestCase("email", true)]
    [TestCase("call", false)]
    public void Any_of_the_channels_is_enough(string channel, bool expected) =>
        Assert.That(new ConversationQuery { Channels = [Channel.Email, Channel.Sms] }.Matches(Sample.Row("a", "x", 1, null, Channel.Review, new Channel(channel))), Is.EqualTo(expected));

    [Test]
    public void A_conversation_without_channels_has_none_of_them() =>
        Assert.That(new ConversationQuery { Channels = [Channel.Email] }.Matches(Sample.Row("a", "x", 1)), Is.False);

    [TestCase(9, false)]
    [TestCase(10, true)]
    [TestCase(11, true)]
    [TestCase(null, true)]
    public void Since_matches_from_that_instant_on_and_what_has_no_time(int? minute, bool expected) =>
        Assert.That(new ConversationQuery { Since = Sample.At(10) }.Matches(Sample.Row("a", "x", minute)), Is.EqualTo(expected));

    [Test]
    public void All_filters_must_match()
    {
        var query = new ConversationQuery { Unread = true, Channels = [Channel.Sms], Since = Sample.At(10) };

        Assert.That(query.Matches(Sample.Row("a", "x", 10, false, Channel.Sms)), Is.True);
        Assert.That(query.Matches(Sample.Row("a", "x", 10, true, Channel.Sms)), Is.False);
        Assert.That(query.Matches(Sample.Row("a", "x", 10, false, Channel.Email)), Is.False);
        Assert.That(query.Matches(Sample.Row("a", "x", 9, false, Channel.Sms)), Is.False);
    }

    [Test]
    public void Accounts_are_no_filter()
    {
        var query = new ConversationQuery { Accounts = [Sample.Account("b")] };

        Assert.That((query.HasFilter, query.Matches(Sample.Row("a", "x", 1))), Is.EqualTo((false, true)));
    }

    [Test]
    public void Each_filter_counts_as_one()
    {
        Assert.That(new ConversationQuery().HasFilter, Is.False);
        Assert.That(new ConversationQuery { Unread = true }.HasFilter, Is.True);
        Assert.That(new ConversationQuery { Channels = [Channel.Sms] }.HasFilter, Is.True);
        Assert.That(new ConversationQuery { Since = Sample.Noon }.HasFilter, Is.True);
    }
}
