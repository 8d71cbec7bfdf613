namespace UnifiedInbox.Core.Tests.Merging;

public sealed class QueryFingerprintTests
{
    private static readonly AccountKey A = Sample.Account("a");
    private static readonly AccountKey B = Sample.Account("b");

    private static IEnumerable<TestCaseData<ConversationQuery, ConversationQuery>> Same()
    {
        yield return Case("channels in another order", new() { Channels = [Channel.Sms, Channel.Email] }, new() { Channels = [Channel.Email, Channel.Sms] });
        yield return Case("channels in another case", new() { Channels = [new("SMS")] }, new() { Channels = [Channel.Sms] });
        yield return Case("a channel twice", new() { Channels = [Channel.Sms, Channel.Sms] }, new() { Channels = [Channel.Sms] });
        yield return Case("accounts in another order", new() { Accounts = [A, B] }, new() { Accounts = [B, A] });
        yield return Case("an instant in another zone", new() { Since = Sample.Noon }, new() { Since = Sample.Noon.ToOffset(TimeSpan.FromHours(5)) });
    }

    private static IEnumerable<TestCaseData<ConversationQuery, ConversationQuery>> Different()
    {
        yield return Case("unread", new(), new() { Unread = true });
        yield return Case("since", new() { Since = Sample.Noon }, new() { Since = Sample.Noon.AddTicks(1) });
        yield return Case("no since", new() { Since = Sample.Noon }, new());
        yield return Case("channels", new() { Channels = [Channel.Sms] }, new() { Channels = [Channel.Email] });
        yield return Case("two channels or one", new() { Channels = [new("a"), new("b")] }, new() { Channels = [new("a 1:b")] });
        yield return Case("no account or all", new() { Accounts = [] }, new());
        yield return Case("accounts", new() { Accounts = [A] }, new() { Accounts = [A, B] });
    }

    [TestCaseSource(nameof(Same))]
    public void Queries_that_mean_the_same_have_one_fingerprint(ConversationQuery left, ConversationQuery right) =>
        Assert.That(QueryFingerprint.Of(left), Is.EqualTo(QueryFingerprint.Of(right)));

    [TestCaseSource(nameof(Different))]
    public void Queries_that_mean_something_else_have_another_fingerprint(ConversationQuery left, ConversationQuery right) =>
        Assert.That(QueryFingerprint.Of(left), Is.Not.EqualTo(QueryFingerprint.Of(right)));

    [Test]
    public void A_fingerprint_is_the_same_everywhere() =>
        Assert.That(QueryFingerprint.Of(new ConversationQuery { Accounts = [A], Since = Sample.Noon, Unread = true, Channels = [Channel.Sms] }), Is.EqualTo(13246782535560506333UL));

    private static TestCaseData<ConversationQuery, ConversationQuery> Case(string name, ConversationQuery left, ConversationQuery right) =>
        new(left, right) { TestName = name };
}
