using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Providers;

internal sealed class ThreadOrderTests
{
    private static readonly ConversationId Talk = new(Sample.Account("a"), "talk");

    [TestCase("a1 b2 c3", "a b c")]
    [TestCase("c3 a1 b2", "a b c")]
    [TestCase("b1 a1 c1", "b a c", Description = "equal times keep the vendor's order")]
    [TestCase("a1 b_ c2", "a b c")]
    [TestCase("a5 b_ c2", "c a b", Description = "without a time it stays behind its predecessor, wherever that goes")]
    [TestCase("a_ b1", "a b")]
    [TestCase("a_ b_", "a b")]
    [TestCase("a2 b1 a3", "b a", Description = "the first of two equal ids stays")]
    [TestCase("", "")]
    public void Messages_come_oldest_first(string given, string expected)
    {
        var messages = given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Message
        {
            Id = new MessageId(Talk, text[..1]),
            Channel = Channel.Email,
            Kind = MessageKind.Message,
            VendorType = "mail",
            At = text[1] == '_' ? null : Sample.At(text[1] - '0'),
        });

        Assert.That(string.Join(' ', ThreadOrder.Messages(messages).Select(message => message.Id.Value)), Is.EqualTo(expected));
    }

    [Test]
    public void Scheduled_replies_go_by_their_time_else_by_when_they_were_written_else_last()
    {
        ScheduledReply[] replies =
        [
            Reply("never", null, null), Reply("due3", 3, 0), Reply("written2", null, 2), Reply("due1", 1, 9),
        ];

        Assert.That(ThreadOrder.Scheduled(replies).Select(reply => reply.Id.Value), Is.EqualTo(new[] { "due1", "written2", "due3", "never" }));
    }

    private static ScheduledReply Reply(string id, int? due, int? written) => new()
    {
        Id = new ScheduledReplyId(Talk, id),
        ScheduledFor = due is { } at ? Sample.At(at) : null,
        CreatedAt = written is { } then ? Sample.At(then) : null,
    };
}
