namespace UnifiedInbox.Core.Tests.Merging;

[CancelAfter(20_000)]
public sealed class KnownSinceTests
{
    [Test]
    public async Task A_complete_lane_knows_down_to_the_oldest_row_it_read() =>
        Assert.That(await Of("60 50 40"), Is.EqualTo(Completeness.Complete with { KnownSince = Sample.At(40) }));

    [Test]
    public async Task A_complete_lane_knows_down_to_the_bound_of_the_query() =>
        Assert.That(await Of("60 50 40", Sample.At(45)), Is.EqualTo(Completeness.Complete with { KnownSince = Sample.At(45) }));

    [TestCase("")]
    [TestCase("_ _")]
    public async Task Nothing_is_promised_without_a_time(string minutes) =>
        Assert.That(await Of(minutes), Is.EqualTo(Completeness.Complete));

    [Test]
    public async Task A_lane_out_of_order_promises_nothing() =>
        Assert.That(await Of("60 40 50"), Is.EqualTo(Completeness.Uncertain("order")));

    [Test]
    public async Task A_running_lane_promises_nothing_and_the_promise_survives_a_resume()
    {
        var failing = new FakeLister("b", Paging.ByToken(Sample.Rows("b", "55 45"), 1)) { Faults = { ["t1"] = Sample.Unavailable("b") } };
        var inbox = Inbox.Of(new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50 40"), 2)), failing);

        var pages = await inbox.Conversations().AsPages(9).ToListAsync();
        failing.Faults.Clear();
        var resumed = await Inbox.Resume(inbox, pages[^1].Cursor!).AsPages(9).LastAsync();

        Assert.That(pages[0].Outcomes[0].Completeness, Is.EqualTo(Completeness.InProgress));
        Assert.That(pages[^1].Outcomes.Select(outcome => outcome.Completeness.KnownSince), Is.EqualTo(new DateTimeOffset?[] { Sample.At(40), null }));
        Assert.That(resumed.Outcomes.Select(outcome => outcome.Completeness.KnownSince), Is.EqualTo(new DateTimeOffset?[] { Sample.At(40), Sample.At(45) }));
    }

    [Test]
    public async Task A_walk_resumed_on_every_page_knows_as_much()
    {
        var inbox = Inbox.Of(new FakeLister("a", Paging.ByToken(Sample.Rows("a", "60 50 40"), 2)));

        var pages = await Inbox.OnePagePerResumeAsync(inbox, await inbox.Conversations().AsPages(1).FirstAsync(), 1);

        Assert.That(pages[^1].Outcomes[0].Completeness.KnownSince, Is.EqualTo(Sample.At(40)));
    }

    private static async Task<Completeness> Of(string minutes, DateTimeOffset? since = null)
    {
        var lister = new FakeLister("a", Paging.ByToken(Sample.Rows("a", minutes), 2)) { FilterApplied = since is null ? FilterApplied.None : FilterApplied.Local };
        return (await Inbox.Of(lister).Conversations(new ConversationQuery { Since = since }).LastAsync()).AsT1.Completeness;
    }
}
