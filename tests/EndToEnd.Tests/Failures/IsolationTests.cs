using System.Collections.Concurrent;
using System.Globalization;
using UnifiedInbox.EndToEnd.Tests.Simulation;
using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Failures;

/// <summary>A hundred accounts that keep to their rate budgets, with and without twenty of them dead: what the dead ones cost the others in time.</summary>
[CancelAfter(120_000)]
internal sealed class IsolationTests
{
    private const int Accounts = 100;
    private const int EveryDead = 5;

    // Real time, for a defect only.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<SendkitTwin> twins =
        [.. Enumerable.Range(0, Accounts).Select(place => new SendkitTwin(new SendkitTwinOptions { Seed = place + 1, Conversations = 1, Time = new JumpingClock() }))];

    private Dictionary<AccountKey, ConversationId> threads = null!;

    [OneTimeSetUp]
    public async Task FindThreads()
    {
        using var hosts = new TwinHosts();
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => hosts }, loggerFactory: SinkScan.OfSuite.Log);
        threads = [];
        await foreach (var item in Inbox(factory, hosts, Enumerable.Range(0, Accounts)).Conversations())
        {
            if (item.TryGetValue(out var conversation, out _)) threads.Add(conversation.Id.Account, conversation.Id);
        }

        Assert.That(threads, Has.Count.EqualTo(Accounts));
    }

    [Test]
    public void Healthy_accounts_end_at_the_same_instants_with_and_without_twenty_dead_ones()
    {
        var healthy = Enumerable.Range(0, Accounts).Where(place => place % EveryDead != 0).ToList();
        var alone = Run(healthy);
        foreach (var place in Enumerable.Range(0, Accounts).Except(healthy))
        {
            twins[place].Faults.Add(place % 2 == 0 ? TwinFault.Answer(500) : TwinFault.Hang);
        }

        var together = Run(Enumerable.Range(0, Accounts));

        var latest = alone.Values.Max();
        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"80 healthy accounts: the last ends after {latest.TotalSeconds} s alone and {alone.Keys.Max(account => together[account]).TotalSeconds} s beside 20 dead ones, which end after {together.Values.Max().TotalSeconds} s"));
        Assert.That(alone, Has.Count.EqualTo(healthy.Count));
        Assert.That(alone.Keys.Where(account => together[account] != alone[account]), Is.Empty);
        Assert.That(latest, Is.GreaterThan(TimeSpan.FromSeconds(3)), "they did wait for their budgets");
        Assert.That(together.Values.Max(), Is.GreaterThan(latest), "the dead ones did fail slowly");
    }

    /// <summary>When each account has read its thread so often, by the library's clock; all at once, each one read after the other.</summary>
    private Dictionary<AccountKey, TimeSpan> Run(IEnumerable<int> places)
    {
        using var threadsAtWork = new BusyThreads();
        using var hosts = new TwinHosts();
        var wire = new SimulatedWire(hosts);
        var options = new UnifiedInboxOptions { HandlerFactory = () => wire, JitterSeed = 1 };
        var clock = new SimulationClock(options, keepsWaitsApart: false);
        using var factory = new UnifiedInboxFactory(options, clock, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = Inbox(factory, hosts, places);
        var start = clock.GetUtcNow();
        var ends = new ConcurrentDictionary<AccountKey, TimeSpan>();

        var all = Task.WhenAll(inbox.Accounts.Select(account => ReadAsync(account.Account, reads: 10 + (PlaceOf(account.Account) % 20))));
        while (!all.IsCompleted)
        {
            Assert.That(SpinWait.SpinUntil(() => all.IsCompleted || (threadsAtWork.IsOnlyThisOne && clock.IsQuiet(wire.Hanging)), Patience), Is.True, "somebody neither ends nor waits");
            if (!all.IsCompleted) clock.AdvanceToNextTimer();
        }

        all.GetAwaiter().GetResult();
        return new Dictionary<AccountKey, TimeSpan>(ends);

        async Task ReadAsync(AccountKey account, int reads)
        {
            for (var read = 0; read < reads; read++) await inbox.GetThreadAsync(threads[account]).ConfigureAwait(false);
            ends[account] = clock.GetUtcNow() - start;
        }
    }

    private static int PlaceOf(AccountKey account) => int.Parse(account.Name[1..], CultureInfo.InvariantCulture);

    private IUnifiedInbox Inbox(UnifiedInboxFactory factory, TwinHosts hosts, IEnumerable<int> places) =>
        factory.Create(accounts =>
        {
            foreach (var place in places) accounts.AddTwin(hosts.Add(twins[place], $"a{place}"), keepsBudget: true);
        });
}
