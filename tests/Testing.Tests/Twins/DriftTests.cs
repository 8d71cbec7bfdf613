namespace UnifiedInbox.Testing.Tests;

[CancelAfter(20_000)]
[TestFixture("lemlist")]
[TestFixture("sendkit")]
[TestFixture("leadconnector")]
internal sealed class DriftTests(string provider)
{
    private const int Rounds = 40;

    [TestCase(TwinChangeKinds.Arrivals)]
    [TestCase(TwinChangeKinds.Bumps)]
    [TestCase(TwinChangeKinds.Removals)]
    [TestCase(TwinChangeKinds.ReadMarks)]
    [TestCase(TwinChangeKinds.None)]
    public async Task Only_what_was_scripted_happens(TwinChangeKinds kinds)
    {
        var steps = await StepsAsync(new TwinDrift { Kinds = kinds });

        var seen = steps.Zip(steps.Skip(1), Between).Aggregate(TwinChangeKinds.None, (all, kind) => all | kind);
        Assert.That(seen, Is.EqualTo(kinds));
    }

    [TestCase(0.25, 2, 20)]
    [TestCase(1, Rounds - 1, Rounds - 1)]
    [TestCase(2.5, 2 * (Rounds - 1), 3 * (Rounds - 1))]
    public async Task Changes_come_at_the_rate_that_was_asked_for(double rate, int least, int most)
    {
        var steps = await StepsAsync(new TwinDrift { ChangesPerRequest = rate, Kinds = TwinChangeKinds.Arrivals });

        Assert.That(steps[^1].Count - steps[0].Count, Is.InRange(least, most));
    }

    [Test]
    public async Task The_same_seed_drifts_the_same_way_and_another_does_not()
    {
        var drift = new TwinDrift { ChangesPerRequest = 1.5 };

        var first = await StepsAsync(drift);

        Assert.That(await StepsAsync(drift), Is.EqualTo(first));
        Assert.That(await StepsAsync(drift, seed: 2), Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Nothing_changes_before_the_first_list_nor_by_reading_threads_nor_under_a_fault()
    {
        var (twin, clock) = Twin(new TwinDrift { ChangesPerRequest = 10 });
        using var caller = new Caller(twin, clock);
        var inbox = new InboxView(twin, caller);
        var before = twin.Changes.Ids;

        var first = (await inbox.RowsAsync()).Select(row => row.Id);
        await inbox.ThreadStatusAsync(before[0]);
        twin.Faults.Add(TwinFault.Answer(500), times: 1);
        Assert.That(async () => await inbox.RowsAsync(), Throws.InstanceOf<AssertionException>());

        Assert.That(first, Is.EqualTo(before));
        Assert.That(twin.Changes.Ids, Is.EqualTo(before));
    }

    [TestCase(-0.1)]
    [TestCase(1000.1)]
    [TestCase(double.NaN)]
    public void A_rate_that_is_none_is_refused(double rate) =>
        Assert.That(() => new TwinDrift { ChangesPerRequest = rate }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static TwinChangeKinds Between(List<InboxRow> before, List<InboxRow> after)
    {
        var old = before.ToDictionary(row => row.Id);
        var gone = old.Keys.Except(after.Select(row => row.Id)).Any();
        return (gone ? TwinChangeKinds.Removals : 0)
            | (after.Any(row => !old.ContainsKey(row.Id)) ? TwinChangeKinds.Arrivals : 0)
            | (after.Any(row => old.TryGetValue(row.Id, out var was) && row.Activity > was.Activity) ? TwinChangeKinds.Bumps : 0)
            | (after.Any(row => old.TryGetValue(row.Id, out var was) && was.IsUnread && !row.IsUnread) ? TwinChangeKinds.ReadMarks : 0);
    }

    private async Task<List<List<InboxRow>>> StepsAsync(TwinDrift drift, int seed = 1)
    {
        var (twin, clock) = Twin(drift, seed);
        using var caller = new Caller(twin, clock);
        var inbox = new InboxView(twin, caller);
        List<List<InboxRow>> steps = [];
        for (var i = 0; i < Rounds; i++) steps.Add(await inbox.RowsAsync());
        return steps;
    }

    private (VendorTwin Twin, ManualTimeProvider Clock) Twin(TwinDrift drift, int seed = 1)
    {
        var clock = new ManualTimeProvider();
        return (InboxView.Twin(provider, new TwinOptions { Seed = seed, Conversations = 20, Time = clock, Drift = drift }), clock);
    }
}
