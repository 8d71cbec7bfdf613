using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Failures;

/// <summary>One account refused, one broken, one hanging, one healthy, through the public API on a clock that stands still until it is told to go on.</summary>
[CancelAfter(60_000)]
internal sealed class PartialFailureTests
{
    private static readonly TimeSpan FirstPageTimeout = TimeSpan.FromSeconds(10);

    private readonly SendkitTwin refused = new(new SendkitTwinOptions { Time = new JumpingClock() });
    private readonly LeadConnectorTwin broken = new();
    private readonly LemlistTwin hanging = new(new TwinOptions { Seed = 3 });
    private readonly LemlistTwin healthy = new(new TwinOptions { Conversations = 23, Time = new JumpingClock() });
    private readonly ManualTimeProvider clock = new();
    private readonly HashSet<string> taken = [];

    [Test]
    [Catalogue(106)]
    public async Task The_healthy_account_comes_out_within_the_first_page_timeout_and_each_other_ends_in_its_own_fault(CancellationToken cancellationToken)
    {
        refused.Faults.Add(TwinFault.Answer(401));
        broken.Faults.Add(TwinFault.Answer(500));
        hanging.Faults.Add(TwinFault.Hang);
        using var hosts = new TwinHosts();
        Account[] entries =
            [hosts.Add(refused, "refused"), hosts.Add(broken, "broken"), hosts.Add(hanging, "hanging"), hosts.Add(healthy, "healthy")];
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => hosts }, clock, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(accounts => Array.ForEach(entries, entry => new HandingOver(accounts, Note).AddTwin(entry, pageSize: 10)));
        var start = clock.GetUtcNow();

        await using var walk = inbox.Conversations().GetAsyncEnumerator(cancellationToken);
        var first = walk.MoveNextAsync().AsTask();
        await PassRetriesOfBrokenAsync(cancellationToken);
        await Eventually.IsTrue(() => AllTaken("sendkit/refused", "leadconnector/broken", "lemlist/healthy"), "the walk has the answers of all but the hanging account");
        Assert.That(first.IsCompleted, Is.False, "one account may still deliver something newer");
        Assert.That(clock.NextTimerDue, Is.EqualTo(start + FirstPageTimeout), "and is waited for no longer than that");
        clock.AdvanceToNextTimer();
        Assert.That(await first, Is.True);

        var (conversations, outcomes) = await ReadRestAsync(walk);
        Assert.Multiple(() =>
        {
            Assert.That(conversations, Has.Count.EqualTo(23));
            Assert.That(conversations.Select(conversation => conversation.Id.Account.ToString()).Distinct(), Is.EqualTo(new[] { "lemlist/healthy" }));
            Assert.That(conversations.Select(conversation => conversation.LastActivityAt), Is.Ordered.Descending);
            Assert.That(outcomes.Select(outcome => outcome.Account.ToString()), Is.EquivalentTo(entries.Select(entry => entry.Key)), "each account ends exactly once");
        });
        var faults = outcomes.ToDictionary(outcome => outcome.Account.Name, outcome => outcome.Fault);
        Assert.Multiple(() =>
        {
            Assert.That(faults["refused"], Is.TypeOf<AuthenticationFault>());
            Assert.That(faults["broken"], Is.TypeOf<UnavailableFault>());
            Assert.That(faults["broken"]!.Context.Status, Is.EqualTo(500));
            Assert.That(faults["hanging"], Is.TypeOf<UnavailableFault>());
            Assert.That(faults["hanging"]!.Context.Status, Is.Null);
            Assert.That(faults["healthy"], Is.Null);
            Assert.That(outcomes.Count(outcome => outcome.Completeness.State == CompletenessState.Failed), Is.EqualTo(3));
            Assert.That(clock.GetUtcNow(), Is.EqualTo(start + FirstPageTimeout), "nobody waited for anything else");
            Assert.That(refused.Requests, Has.Count.EqualTo(1), "a refused key is not tried again");
        });
    }

    // 500 is tried three times, with a random wait of at most half a second and then of at most one between them.
    private async Task PassRetriesOfBrokenAsync(CancellationToken cancellationToken)
    {
        foreach (var attempts in (int[])[2, 3])
        {
            await clock.WaitForTimerAsync(TimeSpan.FromSeconds(1), cancellationToken);
            clock.AdvanceToNextTimer();
            await Eventually.IsTrue(() => broken.Requests.Count == attempts, $"attempt {attempts}");
        }
    }

    private void Note(AccountKey account)
    {
        lock (taken) taken.Add(account.ToString());
    }

    private bool AllTaken(params string[] accounts)
    {
        lock (taken) return taken.IsSupersetOf(accounts);
    }

    private static async Task<(List<Conversation> Conversations, List<AccountOutcome> Outcomes)> ReadRestAsync(
        IAsyncEnumerator<OneOf.OneOf<Conversation, AccountOutcome>> walk)
    {
        List<Conversation> conversations = [];
        List<AccountOutcome> outcomes = [];
        do
        {
            if (walk.Current.TryGetValue(out var conversation, out var outcome)) conversations.Add(conversation);
            else outcomes.Add(outcome);
        }
        while (await walk.MoveNextAsync());
        return (conversations, outcomes);
    }
}
