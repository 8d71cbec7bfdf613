using UnifiedInbox.EndToEnd.Tests.Support;
using UnifiedInbox.Testing;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Resuming;

/// <summary>All three twins with 25 conversations each, in memory, read in small vendor pages that fit neither each other nor the total.</summary>
internal sealed class TwinStack : IDisposable
{
    private readonly UnifiedInboxFactory factory;

    public TwinStack()
    {
        var clock = new JumpingClock();
        Twins =
        [
            new LemlistTwin(new TwinOptions { Seed = 21, Conversations = 25, Time = clock }),
            new SendkitTwin(new SendkitTwinOptions { Seed = 22, Conversations = 25, Time = clock }),
            new LeadConnectorTwin(new LeadConnectorTwinOptions { Seed = 23, Conversations = 25, Time = clock }),
        ];
        var hosts = new TwinHosts();
        factory = new UnifiedInboxFactory(new UnifiedInboxOptions { HandlerFactory = () => hosts }, loggerFactory: SinkScan.OfSuite.Log);
        Inbox = factory.Create(accounts =>
        {
            foreach (var (twin, pageSize) in Twins.Zip([3, 4, 5])) accounts.AddTwin(hosts.Add(twin, "acme"), pageSize);
        });
    }

    public IReadOnlyList<VendorTwin> Twins { get; }

    public IUnifiedInbox Inbox { get; }

    public async Task<List<MergedPage<Conversation>>> ReadAsync(int pageSize, CancellationToken cancellationToken, ConversationQuery? query = null) =>
        await Inbox.Conversations(query).AsPages(pageSize).ToListAsync(cancellationToken);

    public async Task<List<MergedPage<Conversation>>> ResumeAsync(
        string cursor, int pageSize, CancellationToken cancellationToken, ConversationQuery? query = null) =>
        await Inbox.Resume(cursor, query).OrThrow().AsPages(pageSize).ToListAsync(cancellationToken);

    public void Dispose() => factory.Dispose();
}
