using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Replies;

internal sealed class ReplyTests
{
    private static IEnumerable<TestCaseData> Replies => Fixtures.Replies.Select(static reply => new TestCaseData(reply).SetArgDisplayNames(reply.Html is null ? "text" : "HTML", reply.Name));

    [TestCaseSource(nameof(Replies))]
    public void A_reply_divides_into_what_is_new_and_what_it_quotes(ReplyFixture reply)
    {
        var content = MessageContent.Of(reply.Body);

        Assert.That(content.NewText, Is.EqualTo(reply.New));
        Assert.That(content.Quoted, Is.EqualTo(reply.Quoted));
    }
}
