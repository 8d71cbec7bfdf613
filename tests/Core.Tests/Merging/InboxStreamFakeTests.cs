namespace UnifiedInbox.Core.Tests.Merging;

public sealed class InboxStreamFakeTests
{
    private static readonly MergedPage<string> First = new(["x", "y"], [Outcome(Completeness.InProgress)], WalkPhase.Walk, "c", 0);
    private static readonly MergedPage<string> Last = new(["z"], [Outcome(Completeness.Complete)], WalkPhase.Walk, null, 0);

    [Test]
    public async Task Yields_its_pages_as_they_are()
    {
        var stream = InboxStream.FromPages(First, Last);

        Assert.That(await stream.AsPages(1).ToListAsync(), Is.EqualTo([First, Last]));
    }

    [Test]
    public async Task Yields_items_and_the_outcomes_of_ended_lanes()
    {
        var entries = await InboxStream.FromPages(First, Last).ToListAsync();

        Assert.That(entries.Select(entry => entry.IsT0 ? entry.AsT0 : entry.AsT1.Completeness.State.ToString()), Is.EqualTo(["x", "y", "z", "Complete"]));
    }

    [Test]
    public async Task Yields_one_outcome_an_account_with_all_its_skipped_items_although_every_page_holds_one()
    {
        var early = new MergedPage<string>(["x"], [Skipping("a", Completeness.InProgress, "1"), Skipping("b", Completeness.Complete)], WalkPhase.Walk, "c", 0);
        var late = new MergedPage<string>(["y"], [Skipping("a", Completeness.Complete, "2"), Skipping("b", Completeness.Complete)], WalkPhase.Walk, null, 0);

        var outcomes = await InboxStream.FromPages(early, late).Where(entry => entry.IsT1).Select(entry => entry.AsT1).ToListAsync();

        Assert.That(outcomes.Select(Inbox.Text), Is.EqualTo(["b:Complete", "a:Complete"]));
        Assert.That(outcomes[1].Skipped.Select(item => item.Id), Is.EqualTo(["1", "2"]));
    }

    [Test]
    public void Refuses_a_page_size_below_one() =>
        Assert.That(() => InboxStream.FromPages(First).AsPages(0), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Heeds_cancellation() =>
        Assert.CatchAsync<OperationCanceledException>(() => InboxStream.FromPages(First).ToListAsync(new CancellationToken(canceled: true)).AsTask());

    private static AccountOutcome Outcome(Completeness completeness) => new(Sample.Account("a"), completeness, null, [], FilterApplied.None);

    private static AccountOutcome Skipping(string account, Completeness completeness, params string[] ids) =>
        new(Sample.Account(account), completeness, null, [.. ids.Select(id => Sample.Skipped(account, id))], FilterApplied.None);
}
