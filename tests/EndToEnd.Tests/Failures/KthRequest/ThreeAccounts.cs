using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>One account at each vendor, thirteen conversations in each, vendor pages that fit neither each other nor the total.</summary>
internal sealed class ThreeAccounts
{
    private const int ConsumerPage = 10;

    // Retries and frozen budgets wait less; a request's time-out and that for first pages take longer.
    private static readonly TimeSpan LongestOwnWait = TimeSpan.FromSeconds(5);

    private readonly (VendorTwin Twin, int PageSize)[] vendors;

    public ThreeAccounts()
    {
        var clock = new JumpingClock();
        vendors =
        [
            (new LemlistTwin(new TwinOptions { Seed = 31, Conversations = 13, Time = clock }), 3),
            (new SendkitTwin(new SendkitTwinOptions { Seed = 32, Conversations = 13, Time = clock }), 4),
            (new LeadConnectorTwin(new LeadConnectorTwinOptions { Seed = 33, Conversations = 13, Time = clock }), 5),
        ];
    }

    /// <summary>Walks to the end, from the start or from a cursor, in a client of its own.</summary>
    /// <remarks>Time goes on only when nothing else can: the vendors answer on the thread that asks, so that only retries, budgets and time-outs are waited for.</remarks>
    public async Task<FaultedWalk> WalkAsync(FaultKind kind, string variant, int kth, bool isLasting, string? cursor, CancellationToken cancellationToken)
    {
        var hosts = new TwinHosts();
        var accounts = vendors.Select(vendor => (Account: hosts.Add(vendor.Twin, "acme"), vendor.PageSize)).ToList();
        var faults = new FaultInjector(kind, variant, kth, isLasting, hosts);
        var clock = new ManualTimeProvider();
        using var factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => faults, JitterSeed = kth }, clock, loggerFactory: SinkScan.OfSuite.Log);
        var inbox = factory.Create(builder => accounts.ForEach(entry => builder.AddTwin(entry.Account, entry.PageSize)));

        var stream = cursor is null ? inbox.Conversations() : inbox.Resume(cursor).OrThrow();
        var pages = new List<MergedPage<Conversation>>();
        await using var walk = stream.AsPages(ConsumerPage).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(walk.MoveNextAsync().AsTask())) pages.Add(walk.Current);
        var struck = accounts.Select(entry => entry.Account).SingleOrDefault(account => new Uri(account.BaseUrl).Host == faults.StruckHost);
        return new FaultedWalk(pages, struck is null ? null : AccountKey.Parse(struck.Key), faults.Requests);

        async Task<bool> NextAsync(Task<bool> next)
        {
            while (!next.IsCompleted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (faults.IsHanging || clock.NextTimerDue - clock.GetUtcNow() <= LongestOwnWait) clock.AdvanceToNextTimer();
                else await Task.Yield();
            }

            return await next;
        }
    }

    public Task<FaultedWalk> WalkUndisturbedAsync(string? cursor, CancellationToken cancellationToken) =>
        WalkAsync(default, "", kth: 0, isLasting: false, cursor, cancellationToken);
}
