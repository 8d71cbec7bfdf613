using System.Net;
using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.Lemlist.Tests.Paging;

[CancelAfter(20_000)]
public sealed class ThreadTests : LemlistFixture
{
    [Test]
    public async Task It_is_read_to_its_end_and_turned_oldest_first()
    {
        AnswersMessages(Answer(Message(4) + "," + Message(3), "2", "4"), Skip(0));
        AnswersMessages(Answer(Message(2) + "," + Message(1), "null", "4"), Skip(2));

        var thread = await Read();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(thread), Is.EqualTo(new[] { "act_1", "act_2", "act_3", "act_4" }));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
            Assert.That((thread.Id, thread.Conversation, thread.Fault), Is.EqualTo((Alex, (Conversation?)null, (InboxFault?)null)));
            Assert.That(thread.ScheduledReplies, Is.Empty);
            Assert.That(thread.Skipped, Is.Empty);
        }
    }

    [Test]
    public async Task Messages_without_a_time_keep_lemlists_order_turned_round()
    {
        AnswersMessages(Answer("""{ "_id": "act_2" }, { "_id": "act_1" }""", totalItems: "2"), Skip(0));

        Assert.That(Ids(await Read()), Is.EqualTo(new[] { "act_1", "act_2" }));
    }

    [Test]
    public async Task A_message_that_arrives_between_two_pages_makes_none_appear_twice()
    {
        AnswersMessages(Answer(Message(3) + "," + Message(2), "2", "3"), Skip(0));
        AnswersMessages(Answer(Message(2) + "," + Message(1), "null", "4"), Skip(2));

        Assert.That(Ids(await Read()), Is.EqualTo(new[] { "act_1", "act_2", "act_3" }));
    }

    [Test]
    public async Task A_message_that_goes_between_two_pages_does_not_hide_the_one_that_moves_up()
    {
        AnswersInTurn(Skip(0), Answer(Message(4) + "," + Message(3), "2", "4"), Answer(Message(3) + "," + Message(2), "2", "3"));
        AnswersMessages(Answer(Message(1), "null", "3"), Skip(2));

        var thread = await Read();

        Assert.That(Ids(thread), Is.EqualTo(new[] { "act_1", "act_2", "act_3", "act_4" }));
        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
    }

    [Test]
    public async Task A_thread_that_loses_messages_each_time_it_is_read_is_uncertain()
    {
        AnswersInTurn(Skip(0), Answer(Message(2) + "," + Message(1), "2", "9"), Answer(Message(2) + "," + Message(1), "2", "7"), Answer(Message(2) + "," + Message(1), "2", "5"));
        AnswersInTurn(Skip(2), Answer("", "null", "8"), Answer("", "null", "6"), Answer("", "null", "4"));

        Assert.That((await Read()).Completeness, Is.EqualTo(Completeness.Uncertain("moving")));
    }

    [Test]
    public async Task An_end_before_the_count_leaves_it_uncertain()
    {
        AnswersMessages(Answer(Message(2) + "," + Message(1), "null", "3"), Skip(0));

        Assert.That((await Read()).Completeness, Is.EqualTo(Completeness.Uncertain("short")));
    }

    [Test]
    public async Task An_empty_page_before_the_end_is_asked_for_once_more()
    {
        AnswersMessages(Answer(Message(3) + "," + Message(2), "2", "3"), Skip(0));
        AnswersInTurn(Skip(2), Answer("", "3", "3"), Answer(Message(1), "null", "3"));

        var thread = await Read();

        Assert.That((string.Join(' ', Ids(thread)), thread.Completeness), Is.EqualTo(("act_1 act_2 act_3", Completeness.Complete)));
    }

    [Test]
    public async Task A_server_that_repeats_itself_for_ever_leaves_it_uncertain()
    {
        var asked = RecordsEverything(Answer(Message(2) + "," + Message(1), "2", "null"));

        var thread = await Read();

        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("stalled")));
        Assert.That(Ids(thread), Is.EqualTo(new[] { "act_1", "act_2" }));
        Assert.That(asked, Has.Count.EqualTo(4), "three pages in a row without anything new");
    }

    [Test]
    public async Task A_server_that_repeats_what_cannot_be_read_for_ever_leaves_it_uncertain()
    {
        var asked = RecordsEverything(Answer("7, null", "2", "null"));

        var thread = await Read();

        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("stalled")));
        Assert.That(asked, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_empty_page_before_the_end_leaves_it_uncertain()
    {
        AnswersMessages(Answer(Message(2) + "," + Message(1), "2", "99"), Skip(0));
        AnswersMessages(Answer("", "3", "99"), Skip(2));

        var thread = await Read();

        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("stalled")));
        Assert.That(thread.Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_later_page_that_fails_leaves_what_was_read_and_says_so()
    {
        AnswersMessages(Answer(Message(2) + "," + Message(1), "2", "4"), Skip(0));
        Expect(MessagesUrl, Skip(2)).Respond(HttpStatusCode.BadRequest, "text/plain", "Bad team");

        var thread = await Read();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(thread), Is.EqualTo(new[] { "act_1", "act_2" }));
            Assert.That(thread.Completeness, Is.EqualTo(Completeness.Uncertain("fault")));
            Assert.That(thread.Fault, Is.InstanceOf<RejectedFault>());
        }
    }

    [Test]
    public async Task A_first_page_that_fails_is_the_threads_fault()
    {
        AnswersEverything(HttpStatusCode.BadRequest, "text/plain", "Invalid contactId");

        var thread = await Account().GetThreadAsync(Alex, Token);

        Assert.That(thread.AsT1, Is.InstanceOf<NotFoundFault>());
    }

    [Test]
    public async Task Skipped_messages_of_every_page_are_reported()
    {
        AnswersMessages(Answer(Message(2) + ", null", "2", "4"), Skip(0));
        AnswersMessages(Answer("7, " + Message(1), "null", "4"), Skip(2));

        var thread = await Read();

        Assert.That(thread.Completeness, Is.EqualTo(Completeness.Complete));
        Assert.That(thread.Skipped.Select(item => item.Raw.ToText()), Is.EqualTo(new[] { "null", "7" }));
    }

    private static string Message(int day) => $$"""{ "_id": "act_{{day}}", "createdAt": "2025-01-0{{day}}T00:00:00.000Z" }""";

    private static string Skip(int skip) => $"userId={UserId}&skip={skip}&limit=2";

    private static IEnumerable<string> Ids(ConversationThread thread) => thread.Messages.Select(message => message.Id.Value);

    private void AnswersInTurn(string query, params string[] answers)
    {
        var left = new Queue<string>(answers);
        Expect(MessagesUrl, query).Respond(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(left.Dequeue()) });
    }

    private LemlistProvider Account() => Lemlist(options => options.PageSize = 2);

    private async Task<ConversationThread> Read() => (await Account().GetThreadAsync(Alex, Token)).OrThrow();
}
