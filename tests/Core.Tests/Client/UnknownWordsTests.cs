using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Diagnostics;
using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Client;

[CancelAfter(30_000)]
internal sealed class UnknownWordsTests : ProbeFixture
{
    private static readonly ConversationId Talk = new(Sample.Account("a"), "talk");

    [Test]
    public async Task A_check_shows_the_unknown_words_the_inbox_has_met()
    {
        Answers(static () => Json("""{"things":[{"id":"a","channel":"pigeon"},{"id":"b","channel":"email"},{"id":"c","channel":"PIGEON"},null]}"""));

        var check = await ProbeInbox().CheckAsync(new AccountKey("probe", "acme"));

        Assert.That(check.UnknownWords, Is.EqualTo(new[] { "channel:pigeon" }));
        Assert.That((check.Reachable, check.Authorised, check.Skipped.Count, check.Remaining, check.Fault), Is.EqualTo((true, (bool?)true, 1, (int?)99, (InboxFault?)null)));
    }

    [TestCase(401, true, false)]
    [TestCase(403, true, false)]
    [TestCase(400, true, null)]
    public async Task A_check_tells_a_refused_credential_from_another_refusal(int status, bool reachable, bool? authorised)
    {
        Answers(() => Status(status));

        var check = await ProbeInbox().CheckAsync(new AccountKey("probe", "acme"));

        Assert.That((check.Reachable, check.Authorised), Is.EqualTo((reachable, authorised)));
    }

    [Test]
    public void Every_vocabulary_is_watched_and_a_missing_word_is_no_unknown_one()
    {
        using var telemetry = new InboxTelemetry(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Time);
        var words = new UnknownWords(new AccountTelemetry(telemetry, Sample.Account("a")));

        words.Observe(new Conversation { Id = Talk, Channels = [new Channel("drum")], LastChannel = new Channel("smoke") });
        words.Observe(new Message
        {
            Id = new MessageId(Talk, "m"),
            Channel = new Channel("horn"),
            Kind = new MessageKind("song"),
            State = new DeliveryState("lost"),
            VendorType = "x",
        });
        words.Observe(new ScheduledReply { Id = new ScheduledReplyId(Talk, "s"), State = new ScheduledReplyState("pondering") });
        words.Observe(new ScheduledReply { Id = new ScheduledReplyId(Talk, "t") });

        Assert.That(words.Seen, Is.EqualTo(new[]
        {
            "channel:drum", "channel:horn", "channel:smoke", "deliveryState:lost", "messageKind:song", "scheduledReplyState:pondering",
        }));
    }

    [Test]
    [Catalogue(26)]
    public void A_vendor_that_makes_up_words_without_end_fills_no_memory()
    {
        using var telemetry = new InboxTelemetry(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Time);
        var words = new UnknownWords(new AccountTelemetry(telemetry, Sample.Account("a")));

        for (var i = 0; i < 1_000; i++)
        {
            words.Observe(new Conversation { Id = Talk, Channels = [new Channel($"{i:D4}{new string('x', 1_000)}")] });
        }

        Assert.That(words.Seen, Has.Count.EqualTo(100).And.All.Length.LessThan(100));
    }
}
