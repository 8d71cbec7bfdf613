using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>One way to read accounts; what it reads is handed to <c>see</c>, and the count comes back.</summary>
internal abstract class InboxWay(string name) : IDisposable
{
    public string Name => name;

    /// <summary>All conversations of all accounts, merged, newest first.</summary>
    public abstract Task<int> ConversationsAsync(Action<Conversation> see);

    /// <summary>One conversation's messages, newest first.</summary>
    public abstract Task<int> MessagesAsync(Scenario account, string conversation, Action<Message> see);

    public abstract void Dispose();

    /// <summary>
    /// So many pages of messages of each account, the accounts at once. Where a thread comes whole, as Sendkit's does, a page is a conversation.
    /// </summary>
    public async Task<int> AllMessagesAsync(IReadOnlyList<Scenario> accounts, Action<Message> see)
    {
        var counts = await Task.WhenAll(accounts.Select(account => Task.Run(() => MessagesOfAsync(account, see))));
        return counts.Sum();
    }

    private async Task<int> MessagesOfAsync(Scenario account, Action<Message> see)
    {
        if (account.Vendor != Scenario.Sendkit)
        {
            return await MessagesAsync(account, "conversation", see);
        }

        var count = 0;
        for (var thread = 0; thread < account.Pages; thread++)
        {
            count += await MessagesAsync(account, VendorRows.Id("664a", account, thread), see);
        }

        return count;
    }
}
