using UnifiedInbox.Benchmarks.Measuring;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Obvious;

/// <summary>What one gets by putting the packages' read-me files together: an async iterator per account, a priority queue over them.</summary>
internal sealed class ObviousWay : InboxWay
{
    private readonly Dictionary<Scenario, Fetch> fetches;
    private readonly Dictionary<Scenario, ObviousReader> readers;

    public ObviousWay(string root, IReadOnlyList<Scenario> accounts, HttpMessageHandler? handler = null)
        : base("obvious")
    {
        var config = AdaptConfig.Create();
        fetches = accounts.ToDictionary(account => account, account => new Fetch(root + account.Path, handler));
        readers = accounts.ToDictionary(account => account, account => new ObviousReader(fetches[account], account, config));
    }

    public override async Task<int> ConversationsAsync(Action<Conversation> see)
    {
        var queue = new PriorityQueue<IAsyncEnumerator<Conversation>, (long, int)>();
        var lanes = readers.Values.Select(reader => reader.ConversationsAsync().GetAsyncEnumerator()).ToList();
        var started = await Task.WhenAll(lanes.Select(lane => lane.MoveNextAsync().AsTask()));
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            if (started[lane])
            {
                queue.Enqueue(lanes[lane], Key(lanes[lane].Current, lane));
            }
        }

        var count = 0;
        while (queue.TryDequeue(out var newest, out var key))
        {
            see(newest.Current);
            count++;
            if (await newest.MoveNextAsync())
            {
                queue.Enqueue(newest, Key(newest.Current, key.Item2));
            }
        }

        return count;
    }

    public override async Task<int> MessagesAsync(Scenario account, string conversation, Action<Message> see)
    {
        var count = 0;
        await foreach (var message in readers[account].MessagesAsync(conversation))
        {
            see(message);
            count++;
        }

        return count;
    }

    public override void Dispose()
    {
        foreach (var fetch in fetches.Values)
        {
            fetch.Dispose();
        }
    }

    private static (long, int) Key(Conversation conversation, int lane) => (-conversation.LastActivityAt!.Value.UtcTicks, lane);
}
