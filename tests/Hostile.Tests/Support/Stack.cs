using UnifiedInbox.Providers;

namespace UnifiedInbox.Hostile.Tests.Support;

/// <summary>The whole library over one account of a vendor, and every way there is to read from it.</summary>
internal sealed class Stack : IDisposable
{
    private readonly UnifiedInboxFactory factory;
    private readonly Vendor vendor;

    public Stack(Vendor vendor, string baseUrl, UnifiedInboxOptions? options = null, TimeProvider? time = null, Secret? key = null, Witness? log = null)
    {
        this.vendor = vendor;
        factory = new UnifiedInboxFactory(options, time, log ?? SinkScan.OfSuite.Log);
        CapturingBuilder? capturing = null;
        Inbox = factory.Create(accounts => vendor.Add(capturing = new CapturingBuilder(accounts), baseUrl, key ?? Canary.Key));
        Provider = (IConversationLister)capturing!.Created!;
    }

    public IUnifiedInbox Inbox { get; }

    /// <summary>The account, to be called page by page.</summary>
    public IConversationLister Provider { get; }

    public async Task<InboxFault?> CheckAsync(CancellationToken cancellationToken) => (await Inbox.CheckAsync(vendor.Account, cancellationToken)).Fault;

    public async Task<InboxFault?> ThreadAsync(CancellationToken cancellationToken) =>
        (await Inbox.GetThreadAsync(vendor.Conversation, cancellationToken)).Match(static thread => thread.Fault, static fault => fault);

    public async Task<InboxFault?> ListAsync(CancellationToken cancellationToken)
    {
        InboxFault? fault = null;
        await foreach (var page in Inbox.Conversations().AsPages(10).WithCancellation(cancellationToken))
        {
            fault = page.Outcomes.Single().Fault;
        }

        return fault;
    }

    public async Task<InboxFault?> MessagesAsync(CancellationToken cancellationToken)
    {
        InboxFault? fault = null;
        await foreach (var page in Inbox.Messages(vendor.Conversation).AsPages(10).WithCancellation(cancellationToken))
        {
            fault = page.Outcomes.Single().Fault;
        }

        return fault;
    }

    public IReadOnlyList<(string Name, Func<CancellationToken, Task<InboxFault?>> Read)> Readings =>
        [("check", CheckAsync), ("list", ListAsync), ("thread", ThreadAsync), ("messages", MessagesAsync)];

    public void Dispose() => factory.Dispose();
}
