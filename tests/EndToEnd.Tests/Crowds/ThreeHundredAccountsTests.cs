using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Crowds;

/// <summary>A hundred accounts at each vendor, the whole stack in memory.</summary>
[CancelAfter(60_000)]
internal sealed class ThreeHundredAccountsTests
{
    private const int PerVendor = 100;
    private const int Conversations = 7;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    [Test]
    [Catalogue(106)]
    public async Task All_are_read_whole_in_one_order_with_no_more_requests_at_once_than_pages_allowed(CancellationToken cancellationToken)
    {
        var clock = new ManualTimeProvider();
        var hosts = new TwinHosts();
        List<Account> accounts = [.. Enumerable.Range(0, PerVendor).SelectMany(place => Twins(place).Select(twin => hosts.Add(twin, $"a{place}")))];
        var handler = new LatencyHandler(Latency, clock, hosts);
        var options = new UnifiedInboxOptions { HandlerFactory = () => handler, FirstPageTimeout = TimeSpan.FromHours(1) };
        using var factory = new UnifiedInboxFactory(options, clock, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(builder => accounts.ForEach(account => builder.AddTwin(account, pageSize: 3)));

        var found = new List<Conversation>();
        var outcomes = new List<AccountOutcome>();
        await using var walk = inbox.Conversations().GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(walk.MoveNextAsync().AsTask()))
        {
            if (walk.Current.TryGetValue(out var conversation, out var outcome)) found.Add(conversation);
            else outcomes.Add(outcome);
        }

        Assert.Multiple(() =>
        {
            Assert.That(found.Select(conversation => conversation.LastActivityAt), Is.Ordered.Descending);
            Assert.That(found.Select(conversation => conversation.Id), Is.Unique);
            Assert.That(found.CountBy(conversation => conversation.Id.Account.ToString()), Is.EquivalentTo(accounts.Select(account => KeyValuePair.Create(account.Key, Conversations))));
            Assert.That(outcomes.Select(outcome => outcome.Account.ToString()), Is.EquivalentTo(accounts.Select(account => account.Key)));
            Assert.That(outcomes.Select(outcome => outcome.Completeness.State), Is.All.EqualTo(CompletenessState.Complete));
            Assert.That(handler.MostInFlight, Is.EqualTo(options.MaxConcurrentPages));
        });

        async Task<bool> NextAsync(Task<bool> next)
        {
            while (!next.IsCompleted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (clock.NextTimerDue - clock.GetUtcNow() <= Latency) clock.AdvanceToNextTimer();
                else await Task.Yield();
            }

            return await next;
        }
    }

    private static IEnumerable<VendorTwin> Twins(int place)
    {
        var clock = new JumpingClock();
        yield return new LemlistTwin(new TwinOptions { Seed = (3 * place) + 1, Conversations = Conversations, Time = clock });
        yield return new SendkitTwin(new SendkitTwinOptions { Seed = (3 * place) + 2, Conversations = Conversations, Time = clock });
        yield return new LeadConnectorTwin(new LeadConnectorTwinOptions { Seed = (3 * place) + 3, Conversations = Conversations, Time = clock });
    }
}
